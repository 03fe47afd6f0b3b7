import { test } from '@japa/runner'
import { leerHistorial } from '#reglas/guardadas/versiones'
import { leerReglas } from '#reglas/guardadas/leer_reglas'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import { cambiarReglas, CUALQUIERA, idDe, nombres, reglasPredeterminadas } from './apoyo.js'

const ANA = { autor: 'ana' }
const PREDETERMINADAS = REGLAS_PREDETERMINADAS.map(({ nombre }) => nombre)

const todoElHistorial = () => leerHistorial({ offset: 0, cantidad: 1_000 })

test.group('Reglas guardadas', (group) => {
  group.each.setup(() => reglasPredeterminadas())

  test('las cinco predeterminadas son filas como cualquier otra, con su historial', async ({
    assert,
  }) => {
    const reglas = await leerReglas()
    assert.deepEqual(
      reglas.map(({ definicion }) => definicion),
      REGLAS_PREDETERMINADAS
    )
    const historial = await todoElHistorial()
    assert.lengthOf(historial, 5)
    for (const { version, accion, autor, antes } of historial) {
      assert.deepEqual(
        { version, accion, autor, antes },
        { version: 1, accion: 'crear', autor: 'sistema', antes: null }
      )
    }
  })

  test('crear, editar y eliminar dejan quién, cuándo, el antes y el después', async ({
    assert,
  }) => {
    const cambiar = await cambiarReglas()
    const comienzo = Date.now()
    const creada = await cambiar.crear({ nombre: 'Cortos', ...CUALQUIERA }, ANA)
    const id = await idDe('Cortos')
    const editada = await cambiar.editar(id, { habilitada: false }, { autor: 'beto' })
    const eliminada = await cambiar.eliminar(id, ANA)

    assert.deepEqual([creada.version, editada?.version, eliminada?.version], [2, 3, 4])
    assert.deepEqual(await nombres(), PREDETERMINADAS)
    const completa = {
      nombre: 'Cortos',
      descripcion: '',
      ...CUALQUIERA,
      habilitada: true,
      orden: 6,
    }
    const ultimas = await leerHistorial({ offset: 0, cantidad: 3 }, id)
    assert.deepEqual(
      ultimas.map(({ version, autor, accion, antes, despues }) => [
        version,
        autor,
        accion,
        antes && JSON.parse(antes),
        despues && JSON.parse(despues),
      ]),
      [
        [4, 'ana', 'eliminar', { ...completa, habilitada: false }, null],
        [3, 'beto', 'modificar', completa, { ...completa, habilitada: false }],
        [2, 'ana', 'crear', null, completa],
      ]
    )
    for (const { fecha } of ultimas) {
      assert.isAtLeast(fecha.toMillis(), comienzo)
      assert.isAtMost(fecha.toMillis(), Date.now())
    }
  })

  test('lo que no cambia nada no queda en el historial', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    const id = await idDe('Ya reaccioné')

    assert.deepEqual(await cambiar.editar(id, { habilitada: true }, ANA), {
      version: null,
      diferencias: [],
    })
    assert.deepEqual(await cambiar.reemplazar(REGLAS_PREDETERMINADAS, ANA), {
      version: null,
      diferencias: [],
    })
    assert.lengthOf(await todoElHistorial(), 5)
  })

  test('de una regla que no existe no hay nada que cambiar', async ({ assert }) => {
    const cambiar = await cambiarReglas()

    assert.isNull(await cambiar.editar(2_147_483_647, {}, ANA))
    assert.isNull(await cambiar.eliminar(2_147_483_647, ANA))
    assert.lengthOf(await todoElHistorial(), 5)
  })

  test('simular cuenta lo que cambiaría y no cambia nada', async ({ assert }) => {
    const cambiar = await cambiarReglas()

    const { version, diferencias } = await cambiar.reemplazar([], { ...ANA, simular: true })

    assert.isNull(version)
    assert.deepEqual(
      diferencias.map(({ accion, nombre }) => [accion, nombre]),
      PREDETERMINADAS.map((nombre) => ['eliminar', nombre])
    )
    assert.deepEqual(await nombres(), PREDETERMINADAS)
  })
})

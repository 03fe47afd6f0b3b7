import { test } from '@japa/runner'
import ReglaVersion from '#models/regla_version'
import { leerHistorial } from '#reglas/guardadas/versiones'
import { leerReglas } from '#reglas/guardadas/leer_reglas'
import { exigirDefinicion } from '#reglas/lenguaje/leer_definicion'
import { LIMITES } from '#reglas/lenguaje/limites'
import { ReglasInvalidas } from '#reglas/lenguaje/errores'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import { cambiarReglas, CUALQUIERA, idDe, nombres, reglasPredeterminadas, romper } from './apoyo.js'

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

  test('dos reglas no se llaman igual, y un reemplazo a medias no cambia nada', async ({
    assert,
  }) => {
    const cambiar = await cambiarReglas()
    const repetida = exigirDefinicion({ nombre: 'Nueva', ...CUALQUIERA, orden: 1 })

    await assert.rejects(() => cambiar.crear({ nombre: 'Ya reaccioné', ...CUALQUIERA }, ANA))
    await assert.rejects(() => cambiar.reemplazar([repetida, repetida], ANA))
    await assert.rejects(() => cambiar.crear({ nombre: 'Sin nada' }, ANA))
    assert.deepEqual(await nombres(), PREDETERMINADAS)
    assert.lengthOf(await todoElHistorial(), 5)
  })

  test('hay un máximo de reglas', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    const muchas = (cuantas: number) =>
      Array.from({ length: cuantas }, (_, orden) =>
        exigirDefinicion({ nombre: `Regla ${orden}.`, ...CUALQUIERA, orden })
      )

    await cambiar.reemplazar(muchas(LIMITES.reglas), ANA)
    await assert.rejects(() => cambiar.crear({ nombre: 'Otra', ...CUALQUIERA }, ANA))
    assert.lengthOf(await nombres(), LIMITES.reglas)
  })

  test('diez a la vez con el mismo nombre: entra una, y las versiones no se repiten', async ({
    assert,
  }) => {
    const cambiar = await cambiarReglas()
    const pedidos = Array.from({ length: 10 }, (_, uno) => [
      cambiar.crear({ nombre: 'La misma', ...CUALQUIERA }, ANA),
      cambiar.crear({ nombre: `Otra ${uno}`, ...CUALQUIERA }, ANA),
    ]).flat()
    const resultados = await Promise.allSettled(pedidos)

    const rechazos = resultados.filter((uno) => uno.status === 'rejected')
    assert.lengthOf(rechazos, 9)
    assert.isTrue(rechazos.every(({ reason }) => reason instanceof ReglasInvalidas))
    assert.lengthOf(await nombres(), 5 + 1 + 10)
    const historial = await todoElHistorial()
    const nuevas = historial.map(({ version }) => version).filter((version) => version > 1)
    assert.deepEqual(nuevas.toReversed(), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  test('el vaciado vuelve a poner las predeterminadas', async ({ assert, client }) => {
    const cambiar = await cambiarReglas()
    await cambiar.reemplazar([], ANA)
    const respuesta = await client.delete('/base_de_datos')

    respuesta.assertStatus(200)
    assert.deepEqual(await nombres(), PREDETERMINADAS)
    assert.lengthOf(await todoElHistorial(), 5)
  })
})

test.group('Volver a una versión', (group) => {
  group.each.setup(() => reglasPredeterminadas())

  test('deja todo como quedó con ella, y vuelve también de haber vuelto', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    const id = await idDe('Muchos me gusta')
    const antes = await leerReglas()
    await cambiar.editar(id, { nombre: 'Gustados', orden: 9 }, ANA)
    await cambiar.crear({ nombre: 'Muchos me gusta', ...CUALQUIERA }, ANA)
    await cambiar.eliminar(await idDe('Ya reaccioné'), ANA)
    const despues = await leerReglas()

    const { version, diferencias } = await cambiar.volver(1, ANA)

    assert.equal(version, 5)
    assert.sameDeepMembers(
      diferencias.map(({ accion, nombre }) => [accion, nombre]),
      [
        ['eliminar', 'Muchos me gusta'],
        ['modificar', 'Muchos me gusta'],
        ['crear', 'Ya reaccioné'],
      ]
    )
    const identidad = (reglas: typeof antes) =>
      reglas.map(({ id: uno, contenido }) => [uno, contenido])
    assert.deepEqual(identidad(await leerReglas()), identidad(antes))
    await cambiar.volver(4, ANA)
    assert.deepEqual(identidad(await leerReglas()), identidad(despues))
  })

  test('un cambio que tocó varias reglas se deshace entero', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    const [a, b] = REGLAS_PREDETERMINADAS
    const cruzadas = [
      { ...a, nombre: b?.nombre },
      { ...b, nombre: a?.nombre },
    ].map(exigirDefinicion)
    await cambiar.reemplazar(cruzadas, ANA)
    assert.lengthOf(await nombres(), 2)

    await cambiar.volver(1, ANA)
    assert.deepEqual(await nombres(), PREDETERMINADAS)
  })

  test('deshace un intercambio de nombres', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    const [uno, otro] = [await idDe('Ya reaccioné'), await idDe('Muchos me gusta')]
    await cambiar.editar(uno, { nombre: 'De paso' }, ANA)
    await cambiar.editar(otro, { nombre: 'Ya reaccioné' }, ANA)
    await cambiar.editar(uno, { nombre: 'Muchos me gusta' }, ANA)

    await cambiar.volver(1, ANA)

    assert.deepEqual([await idDe('Ya reaccioné'), await idDe('Muchos me gusta')], [uno, otro])
  })

  test('a la última no cambia nada, y a una que no existe no se puede', async ({ assert }) => {
    const cambiar = await cambiarReglas()

    assert.deepEqual(await cambiar.volver(1, ANA), { version: null, diferencias: [] })
    await assert.rejects(() => cambiar.volver(2, ANA), /No existe la versión 2/)
  })

  test('una regla rota que no cambió se deja como está', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    await romper('Ya reaccioné', '{rota')
    await cambiar.crear({ nombre: 'Nueva', ...CUALQUIERA }, ANA)

    await cambiar.volver(1, ANA)

    const reglas = await leerReglas()
    const rota = reglas.find(({ definicion }) => definicion === null)
    assert.equal(rota?.contenido.condiciones, '{rota')
    assert.deepEqual(await nombres(), PREDETERMINADAS)
  })

  test('una regla rota se puede eliminar y arreglar', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    await romper('Ya reaccioné', '{rota')
    await romper('Muchos me gusta', '{}')
    const id = await idDe('Muchos me gusta')

    await cambiar.eliminar(await idDe('Ya reaccioné'), ANA)
    await cambiar.editar(id, { condiciones: CUALQUIERA.condiciones }, ANA)

    const reglas = await leerReglas()
    assert.lengthOf(reglas, 4)
    assert.isTrue(reglas.every(({ definicion }) => definicion !== null))
    const eliminada = await ReglaVersion.query().where('accion', 'eliminar').firstOrFail()
    assert.equal(JSON.parse(eliminada.antes ?? '').condiciones, '{rota')
  })
})

import { test } from '@japa/runner'
import { esquemaDeRegla } from '#reglas/lenguaje/esquema'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import MuroExplicar from '../../../commands/muro_explicar.js'
import ReglasEditar from '../../../commands/reglas_editar.js'
import ReglasEliminar from '../../../commands/reglas_eliminar.js'
import ReglasEsquema from '../../../commands/reglas_esquema.js'
import ReglasHistorial from '../../../commands/reglas_historial.js'
import ReglasListar from '../../../commands/reglas_listar.js'
import ReglasProbar from '../../../commands/reglas_probar.js'
import ReglasVer from '../../../commands/reglas_ver.js'
import { idDe, reglasPredeterminadas, romper } from './apoyo.js'
import { celdas, correr } from './comandos.js'

test.group('Comandos que muestran las reglas', (group) => {
  group.each.setup(() => reglasPredeterminadas())

  test('listar, en una tabla y como JSON', async ({ assert }) => {
    await romper('Muchos me gusta', '{rota')
    const { estado, salida } = await correr(ReglasListar)
    const id = String(await idDe('Muchos comentarios'))

    assert.equal(estado, 0)
    const [titulos, , primera, segunda] = celdas(salida)
    assert.deepEqual(titulos, ['Id', 'Orden', 'Nombre', 'Si', 'Importancia', 'Habilitada'])
    assert.deepEqual(primera, [
      id,
      '1',
      'Muchos comentarios',
      'cantidad_comentarios > 2',
      '+2',
      'sí',
    ])
    assert.include(segunda, '(rota)')
    const json = await correr(ReglasListar, ['--json'])
    assert.lengthOf(json.json(), REGLAS_PREDETERMINADAS.length)
    assert.containsSubset(json.json()[0], { id: Number(id), ...REGLAS_PREDETERMINADAS[0] })
    assert.equal(json.json()[1].errores[0].lugar, 'condiciones')
  })

  test('ver una', async ({ assert }) => {
    const { salida } = await correr(ReglasVer, ['Ya reaccioné'])
    assert.match(salida, /^Id +\d+\n/)
    assert.match(salida, /^Descripción +\S/m)
    assert.include(salida, 'mi_reaccion != null')
    assert.include(salida, 'Baja lo que el espectador ya vio.')
    const json = await correr(ReglasVer, [String(await idDe('Ya reaccioné')), '--json'])
    assert.containsSubset(json.json(), REGLAS_PREDETERMINADAS[2])
    const ausente = await correr(ReglasVer, ['2147483647', '--json'])
    assert.equal(ausente.estado, 1)
    assert.equal(ausente.salida, '')
  })

  test('el historial, entero, por partes y de una regla que ya no está', async ({ assert }) => {
    const id = await idDe('Ya reaccioné')
    await correr(ReglasEditar, [String(id), '--nombre', 'Vista', '--autor', 'ana'])
    await correr(ReglasEliminar, ['Vista', '--autor', 'beto'])

    const { salida } = await correr(ReglasHistorial, ['--cantidad', '2'])
    const filas = celdas(salida).slice(2)
    assert.deepEqual(
      filas.map(([version, , autor, accion, nombre]) => [version, autor, accion, nombre]),
      [
        ['3', 'beto', 'eliminar', 'Vista'],
        ['2', 'ana', 'modificar', 'Vista'],
      ]
    )
    for (const buscada of ['Vista', 'Ya reaccioné', String(id)]) {
      const suyo = await correr(ReglasHistorial, [buscada, '--json'])
      assert.deepEqual(
        suyo.json().map(({ version }: { version: number }) => version),
        [3, 2, 1]
      )
    }
    const resto = await correr(ReglasHistorial, ['--offset', '2', '--json'])
    assert.lengthOf(resto.json(), 5)
    const desconocida = await correr(ReglasHistorial, ['Nunca'])
    assert.equal(desconocida.estado, 1)
    const mala = await correr(ReglasHistorial, ['--cantidad', '1.5'])
    assert.equal(mala.estado, 2)
  })

  test('el esquema', async ({ assert }) => {
    const { json } = await correr(ReglasEsquema)

    assert.deepEqual(json(), JSON.parse(JSON.stringify(esquemaDeRegla())))
  })

  test('{commandName} tiene --json, y ayuda con ejemplos')
    .with([MuroExplicar, ReglasEsquema, ReglasHistorial, ReglasListar, ReglasProbar, ReglasVer])
    .run(({ assert }, { commandName, help, flags }) => {
      assert.include(JSON.stringify(help), `{{ binaryName }} ${commandName}`)
      assert.include(
        flags.map(({ name }) => name),
        'json'
      )
    })
})

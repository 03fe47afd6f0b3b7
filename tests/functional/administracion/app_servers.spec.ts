import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import { cuidarLaTerminal } from '#consola/mostrar_textos'
import Asiento from '#models/asiento'
import { vaciar } from '#tests/personas'
import { red } from '#tests/red'
import AppServerEliminar from '../../../commands/app_server_eliminar.js'
import AppServerListar from '../../../commands/app_server_listar.js'
import AppServerRegistrar from '../../../commands/app_server_registrar.js'
import { correr } from '../reglas/comandos.js'
import {
  apagar,
  asientos,
  COMO_ADMIN,
  conCuenta,
  enProduccion,
  restaurar,
  seCae,
  sesionGuardada,
} from './apoyo.js'

const UNO = { url: 'http://uno.test', nombre: 'Uno\u001b[31m' }
const BANDERAS = [`--url=${UNO.url}`, `--nombre=${UNO.nombre}`]

const lista = async (...filtros: string[]) => {
  const { json } = await correr(AppServerListar, ['--json', ...filtros])
  return json()
}

test.group('Los app servers desde la consola', (group) => {
  group.setup(() => cuidarLaTerminal(ace.ui))
  group.each.setup(async ($test) => {
    await vaciar($test.context.client)
    conCuenta(COMO_ADMIN)
    return restaurar
  })

  test('registrar da un token que auth acepta, y que no queda asentado', async ({ assert }) => {
    const simulado = await correr(AppServerRegistrar, [...BANDERAS, '--simular', '--json'])
    assert.deepEqual(simulado.json(), { simulado: true, ...UNO })
    assert.deepEqual(await lista(), { elementos: [], siguiente: null })

    const { json } = await correr(AppServerRegistrar, [...BANDERAS, '--json'])
    const { id, app_server_token: token } = json()
    assert.deepEqual(json(), { simulado: false, id, ...UNO, app_server_token: token })
    const sesion = await fetch(`${red().auth.url}/app-server/sesion`, {
      headers: { 'X-APP-SERVER-TOKEN': token },
    })
    assert.equal(sesion.status, 200)
    assert.deepEqual(await lista(), { elementos: [{ id, ...UNO }], siguiente: null })
    assert.deepEqual(await asientos(), [
      { que: 'app-server.registrar', sobre: `app server ${id}`, antes: null, despues: UNO },
    ])
    assert.notInclude(JSON.stringify(await Asiento.all()), token)
    const tabla = await correr(AppServerListar)
    assert.notInclude(tabla.salida, '\u001b')
    const tomada = await correr(AppServerRegistrar, [...BANDERAS, '--simular'])
    assert.equal(tomada.estado, 1)
    assert.match(tomada.errores, /Auth no lo registraría: en esa URL ya está el \d+\./)
    const otra = await correr(AppServerRegistrar, BANDERAS)
    assert.equal(otra.estado, 1)
    assert.match(otra.errores, /ya se encuentra registrado/)
    const escrito = await correr(AppServerRegistrar, ['--url=http://dos.test', '--nombre=Dos'])
    assert.match(escrito.salida, /^APP_SERVER_TOKEN=\S+$/m)
    assert.containsSubset(await lista('--cantidad=1'), { siguiente: 1 })
  })

  test('eliminar lo saca; simulado o sin permiso no', async ({ assert }) => {
    const { json } = await correr(AppServerRegistrar, [...BANDERAS, '--json'])
    const { id } = json()
    await Asiento.query().delete()

    const simulado = await correr(AppServerEliminar, [String(id), '--simular', '--json'])
    assert.deepEqual(simulado.json(), { simulado: true, id, ...UNO })
    const sinNadie = await correr(AppServerEliminar, [String(id)])
    assert.deepEqual([sinNadie.estado, sinNadie.salida], [1, ''])
    assert.match(sinNadie.errores, /--forzar/)
    const { elementos } = await lista()
    assert.lengthOf(elementos, 1)
    assert.isEmpty(await asientos())

    const hecho = await correr(AppServerEliminar, [String(id)], ({ prompt }) =>
      prompt.trap('confirmar').accept()
    )
    assert.equal(hecho.estado ?? 0, 0, hecho.errores)
    assert.deepEqual(await lista(), { elementos: [], siguiente: null })
    assert.deepEqual(await asientos(), [
      { que: 'app-server.eliminar', sobre: `app server ${id}`, antes: UNO, despues: null },
    ])
    const nada = await correr(AppServerListar)
    assert.include(nada.salida, 'No hay ninguno')
  })

  test('lo que no existe, lo mal usado, sin entrar o caído no cambia nada', async ({ assert }) => {
    const casos: [Parameters<typeof correr>[0], string[], number][] = [
      [AppServerRegistrar, [], 2],
      [AppServerRegistrar, ['--url=http://uno.test'], 2],
      [AppServerRegistrar, ['--url=uno', '--nombre=Uno'], 2],
      [AppServerRegistrar, ['--url=javascript:1', '--nombre=Uno'], 2],
      [AppServerRegistrar, ['--url=http://uno.test', `--nombre=${'a'.repeat(256)}`], 2],
      [AppServerEliminar, [], 2],
      [AppServerEliminar, ['uno'], 2],
      [AppServerEliminar, ['99999', '--forzar'], 1],
      [AppServerListar, ['--cantidad=0'], 2],
    ]
    for (const [comando, argumentos, esperado] of casos) {
      const { estado, salida, errores } = await correr(comando, argumentos)
      const titulo = `${comando.commandName} ${argumentos.join(' ')}`
      assert.deepEqual([estado, salida], [esperado, ''], titulo)
      assert.isNotEmpty(errores, titulo)
    }
    await enProduccion(async () => {
      const { estado } = await correr(AppServerRegistrar, BANDERAS)
      assert.equal(estado, 1)
    })
    conCuenta({})
    const sinEntrar = await correr(AppServerListar)
    assert.equal(sinEntrar.estado, 2)
    const { guardada } = await sesionGuardada()
    await guardada.guardar({ email: 'admin', token: 'vencido' })
    await seCae(assert, AppServerListar, [], /ya no vale/)
    conCuenta(COMO_ADMIN)
    await apagar('auth')
    await seCae(assert, AppServerListar, ['--json'], /auth/)
    await seCae(assert, AppServerRegistrar, BANDERAS, /auth/)
    await seCae(assert, AppServerEliminar, ['1'], /auth/)
    assert.isEmpty(await asientos())
  })
})

import ace from '@adonisjs/core/services/ace'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { cuidarLaTerminal } from '#consola/mostrar_textos'
import { AdministracionDeAuth } from '#red/auth/administracion'
import { ListarUsuarios } from '#usuarios/listar_usuarios'
import {
  CLAVE,
  enviarSolicitud,
  hacerContactos,
  registrar,
  registrarVarias,
  subirVideo,
  vaciar,
  type Persona,
} from '#tests/personas'
import { estadoDe } from '#tests/respuestas'
import UsuariosClave from '../../../commands/usuarios_clave.js'
import UsuariosDeshabilitar from '../../../commands/usuarios_deshabilitar.js'
import UsuariosHabilitar from '../../../commands/usuarios_habilitar.js'
import UsuariosListar from '../../../commands/usuarios_listar.js'
import UsuariosVer from '../../../commands/usuarios_ver.js'
import { comentar, denunciar } from '../denuncias/pedidos.js'
import { correr } from '../reglas/comandos.js'
import { apagar, asientos, COMO_ADMIN, conCuenta, enProduccion, restaurar, seCae } from './apoyo.js'

test.group('Los usuarios desde la consola', (group) => {
  let ana: Persona
  let beto: Persona

  group.setup(() => cuidarLaTerminal(ace.ui))
  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ana = await registrar(client, { nombre: 'Ána', apellido: 'Pérez\u001b[31m 100%' })
    ;[beto] = await registrarVarias(client, 1)
    conCuenta(COMO_ADMIN)
    return restaurar
  })

  const entra = async (client: Parameters<typeof vaciar>[0], clave: string) =>
    (await estadoDe(client.post('/usuario/sesion').json({ email: ana.email, password: clave }))) ===
    200

  test('listar: de a páginas, y se buscan por e-mail o nombre tal cual', async ({ assert }) => {
    const ids = async (...filtros: string[]) => {
      const { json } = await correr(UsuariosListar, ['--json', ...filtros])
      const { elementos, siguiente } = json()
      return [elementos.map(({ id }: { id: number }) => id), siguiente]
    }
    assert.deepEqual(await ids(), [[ana.id, beto.id], null])
    assert.deepEqual(await ids('--cantidad=1'), [[ana.id], 1])
    assert.deepEqual(await ids('--cantidad=1', '--offset=1'), [[beto.id], null])
    assert.deepEqual(await ids('--texto=ana perez'), [[ana.id], null])
    assert.deepEqual(await ids(`--texto=${beto.email.toUpperCase()}`), [[beto.id], null])
    assert.deepEqual(await ids('--texto=100%'), [[ana.id], null])
    assert.deepEqual(await ids('--texto=10_%'), [[], null])
    assert.deepEqual(await ids('--texto=chotuve.test', '--cantidad=1'), [[ana.id], 1])
    await correr(UsuariosDeshabilitar, [beto.email])
    assert.deepEqual(await ids('--deshabilitados'), [[beto.id], null])
    assert.deepEqual(await ids('--habilitados'), [[ana.id], null])
    const tabla = await correr(UsuariosListar)
    assert.notInclude(tabla.salida, '\u001b')
    const ninguno = await correr(UsuariosListar, ['--offset=9'])
    assert.deepEqual([ninguno.estado ?? 0, ninguno.salida.includes('No hay ninguno')], [0, true])
  })

  test('listar dice hasta dónde llegó de una lista larga, sin leerla de una vez', async ({
    assert,
  }) => {
    const real = await app.container.make(AdministracionDeAuth)
    const usuario = await real.buscarUsuario(ana.id)
    const pedidas: number[] = []
    const TODOS = 1_000_000
    const larga = Object.assign(Object.create(real) as AdministracionDeAuth, {
      listarUsuarios({ offset, cantidad }: { offset: number; cantidad: number }) {
        pedidas.push(cantidad)
        return Promise.resolve(
          Array.from({ length: Math.min(cantidad, TODOS - offset) }, (_, lugar) =>
            (offset + lugar) % 1_000 === 999 ? usuario : null
          )
        )
      },
    })
    app.container.swap(AdministracionDeAuth, () => larga)

    const { json } = await correr(UsuariosListar, ['--json', '--texto=ana', '--cantidad=20'])

    assert.lengthOf(json().elementos, 20)
    assert.equal(json().siguiente, 20_000)
    assert.isAtMost(Math.max(...pedidas), 1_000)
  })

  test('cortada a la mitad, lo que encontró vale y dice desde dónde seguir', async ({ assert }) => {
    const real = await app.container.make(AdministracionDeAuth)
    const usuario = await real.buscarUsuario(ana.id)
    let cortada = false
    const larga = Object.assign(Object.create(real) as AdministracionDeAuth, {
      listarUsuarios({ offset }: { offset: number }) {
        if (offset > 0) {
          cortada = true
          return Promise.reject(new Error('Se cerró la conexión'))
        }
        return Promise.resolve(
          Array.from({ length: 1_000 }, (_, lugar) => (lugar < 3 ? usuario : null))
        )
      },
    })
    const listar = new ListarUsuarios(larga)
    const pedido = { texto: 'ana', pagina: { offset: 0, cantidad: 50 } }

    const { elementos, siguiente } = await listar.ejecutar({ ...pedido, sigue: () => !cortada })

    assert.deepEqual([elementos.length, siguiente], [3, 1_000])
    await assert.rejects(() => listar.ejecutar(pedido), 'Se cerró la conexión')
  })

  test('ver junta lo de auth, lo de media y lo de acá', async ({ client, assert }) => {
    await hacerContactos(client, ana, beto)
    const carla = await registrar(client)
    await enviarSolicitud(client, carla, ana)
    const video = await subirVideo(client, ana, { visibilidad: 'privado' })
    await comentar(client, ana, video, 'hola')
    await denunciar(client, beto, 'usuario', ana.id)

    const porEmail = await correr(UsuariosVer, [ana.email, '--json'])

    assert.containsSubset(porEmail.json(), {
      id: ana.id,
      email: ana.email,
      habilitado: true,
      baja: null,
      cantidades: { videos: 1, comentarios: 1, contactos: 1, solicitudes: 1 },
      denuncias: { hechas: 0, recibidas: 1, abiertas: 1 },
      contactos: [{ usuario: beto.id, email: beto.email }],
      solicitudes: { recibidas: [{ usuario: carla.id, email: carla.email }], enviadas: [] },
    })
    assert.isNotNull(porEmail.json().ultima_actividad.comentario)
    const escrita = await correr(UsuariosVer, [String(ana.id)])
    assert.match(escrita.salida, /Nombre +Ána Pérez/)
    assert.notInclude(escrita.salida, '\u001b')
  })

  test('deshabilitar y habilitar: simulado no cambia nada, hecho queda asentado, repetido no', async ({
    client,
    assert,
  }) => {
    const simulado = await correr(UsuariosDeshabilitar, [ana.email, '--simular', '--json'])
    assert.deepEqual(simulado.json(), {
      simulado: true,
      usuario: ana.id,
      email: ana.email,
      habilitado: false,
      cambio: true,
    })
    assert.isTrue(await entra(client, CLAVE))
    assert.isEmpty(await asientos())

    const hecho = await correr(UsuariosDeshabilitar, [ana.email, '--json'])
    assert.containsSubset(hecho.json(), { simulado: false, cambio: true })
    assert.isFalse(await entra(client, CLAVE))
    const otra = await correr(UsuariosDeshabilitar, [String(ana.id)])
    assert.deepEqual([otra.estado ?? 0, otra.salida.includes('ya estaba')], [0, true])
    await correr(UsuariosHabilitar, [String(ana.id)])
    assert.isTrue(await entra(client, CLAVE))
    const sobre = `usuario ${ana.id}`
    const [si, no] = [{ habilitado: true }, { habilitado: false }]
    assert.deepEqual(await asientos(), [
      { que: 'usuario.deshabilitar', sobre, antes: si, despues: no },
      { que: 'usuario.habilitar', sobre, antes: no, despues: si },
    ])
  })

  test('clave: inventada se muestra una vez, preguntada dos, y nunca se asienta', async ({
    client,
    assert,
  }) => {
    const simulado = await correr(UsuariosClave, [ana.email, '--generar', '--simular', '--json'])
    assert.deepEqual(simulado.json(), { simulado: true, usuario: ana.id, email: ana.email })
    assert.isTrue(await entra(client, CLAVE))

    const { json } = await correr(UsuariosClave, [ana.email, '--generar', '--json'])
    assert.match(json().clave, /^[a-z\d]{16}$/)
    assert.isTrue(await entra(client, json().clave))
    const preguntar = (una: string, otra: string) =>
      correr(UsuariosClave, [ana.email], ({ prompt }) => {
        prompt.trap('clave_nueva').replyWith(una)
        prompt.trap('clave_repetida').replyWith(otra)
      })
    const distintas = await preguntar('una', 'otra')
    assert.deepEqual([distintas.estado, distintas.salida], [1, ''])
    const vacia = await preguntar('', '')
    assert.equal(vacia.estado, 2)
    await preguntar(' ñ nueva ', ' ñ nueva ')
    assert.isTrue(await entra(client, ' ñ nueva '))
    assert.deepEqual(
      await asientos(),
      [1, 2].map(() => ({
        que: 'usuario.clave',
        sobre: `usuario ${ana.id}`,
        antes: null,
        despues: null,
      }))
    )
  })

  test('lo que no existe, lo mal usado y lo que no se permite no cambian nada', async ({
    client,
    assert,
  }) => {
    const casos: [Parameters<typeof correr>[0], string[], number][] = [
      [UsuariosVer, [], 2],
      [UsuariosVer, ['0'], 2],
      [UsuariosVer, ['99999'], 1],
      [UsuariosVer, ['nadie@chotuve.test'], 1],
      [UsuariosListar, ['--habilitados', '--deshabilitados'], 2],
      [UsuariosListar, ['--cantidad=0'], 2],
      [UsuariosDeshabilitar, ['nadie@chotuve.test'], 1],
      [UsuariosHabilitar, [], 2],
      [UsuariosClave, [ana.email], 2],
      [UsuariosClave, [ana.email, '--generar', '--entrada'], 2],
      [UsuariosClave, ['99999', '--generar'], 1],
    ]
    for (const [comando, argumentos, esperado] of casos) {
      const { estado, salida, errores } = await correr(comando, argumentos)
      const titulo = `${comando.commandName} ${argumentos.join(' ')}`
      assert.deepEqual([estado, salida], [esperado, ''], titulo)
      assert.isNotEmpty(errores, titulo)
    }
    conCuenta({})
    const sinEntrar = await correr(UsuariosDeshabilitar, [ana.email])
    assert.deepEqual([sinEntrar.estado, sinEntrar.salida], [2, ''])
    conCuenta(COMO_ADMIN)
    await enProduccion(async () => {
      const negado = await correr(UsuariosDeshabilitar, [ana.email])
      assert.equal(negado.estado, 1)
      assert.match(negado.errores, /--forzar/)
      const dijoNo = await correr(UsuariosDeshabilitar, [ana.email], ({ prompt }) =>
        prompt.trap('confirmar').reject()
      )
      assert.equal(dijoNo.estado, 1)
    })
    assert.isTrue(await entra(client, CLAVE))
    assert.isEmpty(await asientos())
    await enProduccion(async () => {
      const forzado = await correr(UsuariosDeshabilitar, [ana.email, '--forzar'])
      assert.equal(forzado.estado ?? 0, 0, forzado.errores)
    })
    assert.isFalse(await entra(client, CLAVE))
  })

  test('con auth o media caídos terminan con 1 y una línea', async ({ assert }) => {
    await apagar('media')
    await seCae(assert, UsuariosVer, [String(ana.id)], /media/)
    await apagar('auth')
    await seCae(assert, UsuariosListar, [], /auth/)
    await seCae(assert, UsuariosListar, ['--texto=x', '--json'], /auth/)
    await seCae(assert, UsuariosDeshabilitar, [ana.email, '--json'], /auth/)
    await seCae(assert, UsuariosClave, [ana.email, '--generar'], /auth/)
  })
})

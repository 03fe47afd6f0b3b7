import { test } from '@japa/runner'
import { contextoDePedido } from '#red/contexto_de_pedido'
import { credencialesNuevas, encenderRedDePrueba, type RedDePrueba } from './red_de_prueba.js'
import { VIDEO } from './videos.js'

test.group('Contrato de la red: tokens e id de pedido', (group) => {
  let red: RedDePrueba

  group.each.setup(async () => {
    red = await encenderRedDePrueba()
    return () => red.apagar()
  })

  test('a auth se le manda siempre el token de app server y el id de pedido, y el de usuario solo al identificar', async ({
    assert,
  }) => {
    const { usuarioId, token } = await red.registrar()
    red.recibidos.length = 0

    await contextoDePedido.run({ idDePedido: 'un-pedido' }, async () => {
      await red.auth.identificar(token)
      await red.auth.buscarUsuario(usuarioId)
      await red.auth.buscarUsuarios([usuarioId])
      await red.auth.editarPerfil(usuarioId, { nombre: 'x' })
      await red.auth.cambiarClave(usuarioId, 'x')
      await red.auth.iniciarSesion(credencialesNuevas())
      await red.auth.registrar(credencialesNuevas())
    })

    assert.lengthOf(red.recibidos, 7)
    for (const { metodo, url, cabeceras } of red.recibidos) {
      assert.isNotEmpty(cabeceras['x-app-server-token'])
      assert.equal(cabeceras['x-request-id'], 'un-pedido')
      const esperada = `${metodo} ${url}` === 'GET /usuario/sesion' ? `Bearer ${token}` : undefined
      assert.equal(cabeceras.authorization, esperada)
    }
  })

  test('con un token de app server que auth no conoce, toda operación lo dice', async ({
    assert,
  }) => {
    const { usuarioId, token, email, clave } = await red.registrar()
    const malo = red.authConToken('otro')

    for (const operar of [
      () => malo.identificar(token),
      () => malo.buscarUsuario(usuarioId),
      () => malo.buscarUsuarios([usuarioId]),
      () => malo.iniciarSesion({ email, clave }),
      () => malo.registrar(credencialesNuevas()),
      () => malo.editarPerfil(usuarioId, {}),
      () => malo.cambiarClave(usuarioId, 'x'),
    ]) {
      const error: unknown = await operar().then(
        () => null,
        (causa: unknown) => causa
      )
      assert.containsSubset(error, { name: 'ErrorDeRed', motivo: 'app-token-rechazado' })
    }
  })

  test('a media se le manda siempre el token de app server y el id de pedido, y nunca el de un usuario', async ({
    assert,
  }) => {
    await contextoDePedido.run({ idDePedido: 'un-pedido' }, async () => {
      await red.media.crear(VIDEO)
      await red.media.listar({ privadosDe: [] }, { offset: 0, cantidad: 10 })
      await red.media.buscar('x')
      await red.media.vaciar()
    })

    assert.lengthOf(red.recibidos, 4)
    for (const { cabeceras } of red.recibidos) {
      assert.isNotEmpty(cabeceras['x-app-server-token'])
      assert.equal(cabeceras['x-request-id'], 'un-pedido')
      assert.isUndefined(cabeceras.authorization)
    }
  })

  test('vaciar auth borra también a los app servers, y hay que darse de alta de nuevo', async ({
    assert,
  }) => {
    const { token } = await red.registrar()

    await red.auth.vaciar()

    const error: unknown = await red.auth.identificar(token).catch((causa: unknown) => causa)
    assert.containsSubset(error, { motivo: 'app-token-rechazado' })
  })
})

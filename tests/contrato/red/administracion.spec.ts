import { test } from '@japa/runner'
import { SesionRechazada } from '#red/auth/administracion'
import type { FiltroDeVideos } from '#red/media/administracion'
import { encenderRedDePrueba, type RedDePrueba } from './red_de_prueba.js'
import { crear, LISTA_ENTERA } from './videos.js'

test.group('Contrato de la administración de auth', (group) => {
  let red: RedDePrueba

  group.setup(async () => {
    red = await encenderRedDePrueba()
    return () => red.apagar()
  })

  test('habilita y deshabilita, y lo demás del usuario queda igual', async ({ assert }) => {
    const { usuarioId: id } = await red.registrar()
    const antes = await red.administracion.buscarUsuario(id)

    assert.isTrue(await red.administracion.habilitar(id, false, red.administrador))
    assert.deepEqual(await red.administracion.buscarUsuario(id), { ...antes, habilitado: false })
    assert.isTrue(await red.administracion.habilitar(id, true, red.administrador))
    assert.deepEqual(await red.administracion.buscarUsuario(id), antes)
    assert.isFalse(await red.administracion.habilitar(999_999, false, red.administrador))
  })

  test('pone una clave nueva, y una vacía auth no la acepta', async ({ assert }) => {
    const { usuarioId: id, email } = await red.registrar()
    const poner = (quien: number, clave: string) =>
      red.administracion.ponerClave(quien, clave, red.administrador)

    assert.equal(await poner(id, ' nueva ñ '), 'cambiada')
    assert.isNotNull(await red.auth.iniciarSesion({ email, clave: ' nueva ñ ' }))
    assert.equal(await poner(id, ''), 'rechazada')
    assert.equal(await poner(999_999, 'nueva'), 'desconocido')
  })

  test('buscando un e-mail los demás guardan su lugar', async ({ assert }) => {
    const { usuarioId, email } = await red.registrar()
    await red.registrar()
    const pagina = { offset: 0, cantidad: 1_000 }
    const todos = await red.administracion.listarUsuarios(pagina)
    const lugar = todos.findIndex((usuario) => usuario?.id === usuarioId)

    const hallados = await red.administracion.listarUsuarios({ ...pagina, email })

    assert.deepEqual(
      hallados,
      todos.map((usuario, indice) => (indice === lugar ? usuario : null))
    )
  })

  test('lista a todos por página', async ({ assert }) => {
    const { usuarioId } = await red.registrar()
    const todos = await red.administracion.listarUsuarios({ offset: 0, cantidad: 1_000 })
    const ultima = await red.administracion.listarUsuarios({
      offset: todos.length - 1,
      cantidad: 10,
    })

    assert.deepEqual(
      ultima.map((usuario) => usuario?.id),
      [usuarioId]
    )
  })

  test('registra, lista y elimina app servers', async ({ assert }) => {
    const { administracion, administrador } = red
    const nuevo = { url: 'http://nuevo.test', nombre: 'Nuevo' }

    const registro = await administracion.registrarAppServer(nuevo, administrador)
    if (registro.tipo !== 'registrado') throw new Error(registro.mensaje)
    const { id, token } = registro
    assert.deepEqual(await administracion.buscarAppServer(id, administrador), { id, ...nuevo })
    const lista = await administracion.listarAppServers({ offset: 0, cantidad: 100 }, administrador)
    assert.deepInclude(lista, { id, ...nuevo })
    assert.isNotNull(await red.authConToken(token).identificar(administrador))
    const otro = await administracion.registrarAppServer(nuevo, administrador)
    assert.equal(otro.tipo, 'rechazado')
    assert.isTrue(await administracion.eliminarAppServer(id, administrador))
    assert.isFalse(await administracion.eliminarAppServer(id, administrador))
    assert.isNull(await administracion.buscarAppServer(id, administrador))
  })

  test('a quien no es el administrador no le hace nada', async ({ assert }) => {
    const { usuarioId: id, token } = await red.registrar()
    const { administracion } = red

    for (const malo of [token, 'cualquiera']) {
      assert.isFalse(await administracion.acepta(malo))
      await assert.rejects(() => administracion.habilitar(id, false, malo), SesionRechazada)
      await assert.rejects(
        () => administracion.listarAppServers({ offset: 0, cantidad: 1 }, malo),
        SesionRechazada
      )
    }
    assert.isTrue(await administracion.acepta(red.administrador))
  })

  test('con el token del app server rechazado, mira y cambia con el del administrador', async ({
    assert,
  }) => {
    const { usuarioId: id } = await red.registrar()
    const sinApp = red.administracionConToken('malo')

    await assert.rejects(() => sinApp.buscarUsuario(id), /APP_SERVER_TOKEN/)
    const suyo = await sinApp.buscarUsuario(id, red.administrador)
    assert.equal(suyo?.id, id)
    assert.isTrue(await sinApp.habilitar(id, false, red.administrador))
    await assert.rejects(() => sinApp.habilitar(id, true, 'malo'), SesionRechazada)
  })
})

test.group('Contrato de la administración de media', (group) => {
  let red: RedDePrueba

  group.setup(async () => {
    red = await encenderRedDePrueba()
    return () => red.apagar()
  })

  test('lista lo de todos, privado y deshabilitado incluidos, y lo habilita de nuevo', async ({
    assert,
  }) => {
    const { administracionDeMedia: administracion, media, administrador: token } = red
    const publico = await crear(media, { usuarioId: 1 })
    const privado = await crear(media, { usuarioId: 2, visibilidad: 'privado' })
    const ids = async (filtro: FiltroDeVideos) => {
      const { videos, total } = await administracion.listar(filtro, LISTA_ENTERA)
      assert.equal(total, videos.length)
      return videos.map((video) => video?.id)
    }

    assert.isTrue(await administracion.habilitar(publico, false, token))
    assert.deepEqual(await ids({ soloHabilitados: false }), [privado, publico])
    assert.deepEqual(await ids({ soloHabilitados: true }), [privado])
    assert.deepEqual(await ids({ soloHabilitados: false, deUsuario: 1 }), [publico])
    assert.isTrue(await administracion.habilitar(publico, true, token))
    assert.deepEqual(await ids({ soloHabilitados: true }), [privado, publico])
    for (const ninguno of ['0'.repeat(24), '..', 'a/b']) {
      assert.isFalse(await administracion.habilitar(ninguno, true, token))
    }
  })
})

import { test } from '@japa/runner'
import { editarComoAdministrador, tokenDeAdministrador } from '#tests/admin'
import {
  enviarSolicitud,
  hacerContactos,
  registrar,
  registrarVarias,
  subirVideo,
} from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

const USUARIO = ['id', 'nombre', 'apellido', 'email', 'direccion', 'telefono', 'foto', 'habilitado']
const PERFIL = [...USUARIO, 'cantidad-contactos', 'cantidad-videos']
const DESCONOCIDO = 2_147_483_647

test.group('Datos de un usuario', () => {
  test('los propios y los de otra persona tienen las claves del contrato', async ({
    client,
    assert,
  }) => {
    const [ana, beto] = await registrarVarias(client, 2)

    for (const ruta of ['/usuario', `/usuario/${ana.id}`, `/usuario/${beto.id}`]) {
      const respuesta = await client.get(ruta).bearerToken(ana.token)
      respuesta.assertStatus(200)
      assert.onlyProperties(respuesta.body(), USUARIO)
    }
  })

  test('a quien deshabilitan se lo sigue viendo, deshabilitado', async ({ client }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    await editarComoAdministrador(beto.id, { habilitado: false })

    const respuesta = await client.get(`/usuario/${beto.id}`).bearerToken(ana.token)

    respuesta.assertStatus(200)
    respuesta.assertBodyContains({ id: beto.id, habilitado: false })
  })

  test('{ruta} de un desconocido es 404 con un objeto vacío')
    .with([{ ruta: '' }, { ruta: '/perfil' }, { ruta: '/contacto' }, { ruta: '/video' }])
    .run(async ({ client }, { ruta }) => {
      const ana = await registrar(client)

      const respuesta = await client.get(`/usuario/${DESCONOCIDO}${ruta}`).bearerToken(ana.token)

      respuesta.assertStatus(404)
      respuesta.assertBody({})
    })
})

test.group('Perfil', () => {
  test('el propio no lleva estado de contacto, por ninguna de sus rutas', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)

    for (const ruta of ['/usuario/perfil', `/usuario/${ana.id}/perfil`]) {
      const respuesta = await client.get(ruta).bearerToken(ana.token)
      respuesta.assertStatus(200)
      assert.onlyProperties(respuesta.body(), PERFIL)
    }
  })

  test('el ajeno dice qué somos: nada, solicitud enviada, pendiente o contacto', async ({
    client,
    assert,
  }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const estado = async (de: typeof ana, otra: typeof ana) => {
      const respuesta = await client.get(`/usuario/${otra.id}/perfil`).bearerToken(de.token)
      assert.onlyProperties(respuesta.body(), [...PERFIL, 'estado-contacto'])
      return respuesta.body()['estado-contacto']
    }

    assert.isNull(await estado(ana, beto))
    await enviarSolicitud(client, ana, beto)
    assert.equal(await estado(ana, beto), 'solicitud-enviada')
    assert.equal(await estado(beto, ana), 'solicitud-pendiente')
    // El teléfono busca en esta lista la que el perfil dice pendiente (docs/contrato.md §12).
    const [solicitud] = await cuerpoDe(
      client.get('/usuario/solicitud-contacto').bearerToken(beto.token)
    )
    assert.equal(solicitud.usuario_id, ana.id)
    await client
      .put(`/usuario/solicitud-contacto/${solicitud.id}`)
      .bearerToken(beto.token)
      .json({ accion: 'aceptar' })
    assert.equal(await estado(ana, beto), 'contacto')
    assert.equal(await estado(beto, ana), 'contacto')
  })

  test('cuenta los contactos, y los videos que el espectador puede ver', async ({
    client,
    assert,
  }) => {
    const [ana, beto, caro] = await registrarVarias(client, 3)
    await hacerContactos(client, ana, beto)
    // Pedir, o que le pidan, todavía no es ser contacto.
    const dora = await registrar(client)
    await enviarSolicitud(client, caro, ana)
    await enviarSolicitud(client, ana, dora)
    await subirVideo(client, ana)
    await subirVideo(client, ana, { visibilidad: 'privado' })
    const cantidades = async (token: string) => {
      const perfil = await cuerpoDe(client.get(`/usuario/${ana.id}/perfil`).bearerToken(token))
      return [perfil['cantidad-contactos'], perfil['cantidad-videos']]
    }

    assert.deepEqual(await cantidades(ana.token), [1, 2])
    assert.deepEqual(await cantidades(beto.token), [1, 2])
    assert.deepEqual(await cantidades(caro.token), [1, 1])
    assert.deepEqual(await cantidades(dora.token), [1, 1])
    assert.deepEqual(await cantidades(await tokenDeAdministrador()), [1, 1])
  })
})

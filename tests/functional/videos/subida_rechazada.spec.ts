import { test } from '@japa/runner'
import { tokenDeAdministrador } from '#tests/admin'
import { casos } from '#tests/casos'
import { contestar } from '#tests/fallas/intermediario'
import { interponer } from '#tests/fallas/red_con_fallas'
import { registrar } from '#tests/personas'

const VIDEO = { titulo: 'Un video', url: 'http://videos.test/1.mp4', duracion: 60 }

test.group('Subidas rechazadas', () => {
  test('rechaza {titulo}, diciendo el campo, y no guarda nada')
    .with(
      casos([
        { titulo: undefined },
        { titulo: null },
        { titulo: '' },
        { titulo: 5 },
        { titulo: 'a\0b' },
        { titulo: '\ud800' },
        { titulo: 'x'.repeat(501) },
        { url: undefined },
        { url: '' },
        { url: 'ftp://videos.test/1.mp4' },
        { url: '/1.mp4' },
        { url: 'http://' },
        { url: 'http:videos.test/1.mp4' },
        { url: 'http://videos.test/un video.mp4' },
        { url: `http://videos.test/${'a'.repeat(2048)}` },
        { duracion: undefined },
        { duracion: null },
        { duracion: 0 },
        { duracion: -1 },
        { duracion: 1.5 },
        { duracion: '60' },
        { duracion: 1e300 },
        { visibilidad: null },
        { visibilidad: 'secreto' },
        { visibilidad: ['publico'] },
        { descripcion: 5 },
        { descripcion: 'x'.repeat(10_001) },
        { ubicacion: {} },
        { ubicacion: 'x'.repeat(501) },
      ])
    )
    .run(async ({ client, assert }, { valor }) => {
      const ana = await registrar(client)

      const respuesta = await client
        .post('/video')
        .bearerToken(ana.token)
        .json({ ...VIDEO, ...valor })

      respuesta.assertStatus(400)
      assert.onlyProperties(respuesta.body(), ['mensaje', 'errores'])
      assert.onlyProperties(respuesta.body().errores, Object.keys(valor))
      assert.isString(respuesta.body().mensaje)
      const videos = await client.get('/usuario/video').bearerToken(ana.token)
      assert.deepEqual(videos.body(), [])
    })

  test('varios campos malos se dicen todos juntos', async ({ client, assert }) => {
    const ana = await registrar(client)

    const respuesta = await client
      .post('/video')
      .bearerToken(ana.token)
      .json({ url: 'x', duracion: 0, visibilidad: 'secreto' })

    respuesta.assertStatus(400)
    assert.onlyProperties(respuesta.body().errores, ['titulo', 'url', 'duracion', 'visibilidad'])
    assert.isTrue(
      Object.values(respuesta.body().errores).every((error) => typeof error === 'string')
    )
  })

  test('lo que no acepta media se contesta campo por campo', async ({ client, cleanup }) => {
    const ana = await registrar(client)
    const red = await interponer()
    cleanup(() => red.soltar())
    const errores = { titulo: 'El titulo ofende', otro: 'Falta algo' }
    red.media.intervenirCon(() => contestar(400, { errores }))

    const respuesta = await client.post('/video').bearerToken(ana.token).json(VIDEO)

    respuesta.assertStatus(400)
    respuesta.assertBody({ mensaje: 'El titulo ofende. Falta algo', errores })
  })

  test('con el token del administrador es 403, y a media no le llega nada', async ({
    client,
    assert,
    cleanup,
  }) => {
    const red = await interponer()
    cleanup(() => red.soltar())

    const respuesta = await client
      .post('/video')
      .bearerToken(await tokenDeAdministrador())
      .json(VIDEO)

    respuesta.assertStatus(403)
    assert.lengthOf(red.media.llamadas, 0)
  })
})

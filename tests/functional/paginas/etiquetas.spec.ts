import { test } from '@japa/runner'
import { mandar } from '../general/http.js'
import { registrarVarias, subirVideo, vaciar } from '#tests/personas'

test.group('Etiquetas', (group) => {
  group.each.setup(({ context }) => vaciar(context.client))

  test('lo que no cambió no se manda de nuevo: {ruta}')
    .with([
      { ruta: '/video' },
      { ruta: '/video?cantidad=1' },
      { ruta: '/usuario/perfil' },
      { ruta: '/usuario/preferencia' },
      { ruta: '/chat?offset=0' },
    ])
    .run(async ({ client, assert }, { ruta }) => {
      const [ana, beto] = await registrarVarias(client, 2)
      await subirVideo(client, beto)
      const primera = await client.get(ruta).bearerToken(ana.token)
      const etiqueta = String(primera.header('etag'))

      const igual = await client.get(ruta).bearerToken(ana.token).header('If-None-Match', etiqueta)
      await client
        .put('/usuario/perfil')
        .bearerToken(ana.token)
        .json({ nombre: 'Ana', apellido: 'Ríos' })
      const otra = await client.get(ruta).bearerToken(ana.token).header('If-None-Match', '"otra"')

      assert.equal(igual.status(), 304)
      assert.equal(igual.text() ?? '', '')
      assert.equal(otra.status(), 200)
    })

  test('tampoco a quien pregunta con fetch, que agrega no-cache', async ({ client, assert }) => {
    const [ana] = await registrarVarias(client, 1)
    const pedir = (cabeceras: object) =>
      mandar('GET', '/usuario/perfil', { cabeceras, token: ana.token })
    const { cabeceras } = await pedir({})

    const { estado } = await pedir({ 'If-None-Match': cabeceras.get('etag') })

    assert.equal(estado, 304)
  })

  test('lo que cambió se manda', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const video = await subirVideo(client, beto)
    const ruta = `/video/${video}`
    const primera = await client.get(ruta).bearerToken(ana.token)
    await client.post(`${ruta}/comentario`).bearerToken(ana.token).json({ comentario: 'Cambió' })

    const segunda = await client
      .get(ruta)
      .bearerToken(ana.token)
      .header('If-None-Match', String(primera.header('etag')))

    assert.equal(segunda.status(), 200)
    assert.equal(segunda.body()['cantidad-comentarios'], 1)
  })

  test('un error, lo que se escribe y las páginas siguientes no se etiquetan', async ({
    client,
    assert,
  }) => {
    const [ana] = await registrarVarias(client, 1)
    const respuestas = [
      await client.get('/video/nada').bearerToken(ana.token),
      await client.get('/video?offset=10').bearerToken(ana.token),
      await client.put('/usuario/notificacion').bearerToken(ana.token).json({ leida: true }),
    ]

    assert.deepEqual(
      respuestas.map((respuesta) => respuesta.header('etag')),
      [undefined, undefined, undefined]
    )
  })
})

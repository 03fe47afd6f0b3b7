import { test } from '@japa/runner'
import { tokenDeAdministrador } from '#tests/admin'
import { casos } from '#tests/casos'
import { registrar, subirVideo, vaciar } from '#tests/personas'

const lugar = (partes: unknown[]) => Buffer.from(JSON.stringify(partes)).toString('base64url')

test.group('Un lugar que no puede ser', (group) => {
  group.each.setup(({ context: { client } }) => vaciar(client))

  test('no es de las denuncias: {titulo}')
    .with(casos([2_147_483_648, -2_147_483_649]))
    .run(async ({ client }, { valor: id }) => {
      const token = await tokenDeAdministrador()

      const respuesta = await client.get(`/admin/denuncia?desde=${lugar([id])}`).bearerToken(token)

      respuesta.assertStatus(400)
    })

  test('ni de la gente que alguien bloqueó', async ({ client }) => {
    const ana = await registrar(client)
    const desde = lugar([2_147_483_648])

    const respuesta = await client.get(`/usuario/bloqueo?desde=${desde}`).bearerToken(ana.token)

    respuesta.assertStatus(400)
  })

  test('ni de los comentarios de un video: {titulo}')
    .with(
      casos([
        '+010000-01-01T00:00:00',
        '0000-01-01 00:00:00',
        '2026-W01-1',
        '2026-001',
        '10:00',
        '2026-01',
      ])
    )
    .run(async ({ client }, { valor: fecha }) => {
      const ana = await registrar(client)
      const ruta = `/video/${await subirVideo(client, ana)}/comentario`

      const respuesta = await client
        .get(`${ruta}?desde=${lugar([fecha, 1])}`)
        .bearerToken(ana.token)

      respuesta.assertStatus(400)
    })

  test('los ids que solo crecen pasan de 32 bits: {titulo}')
    .with(casos(['/usuario/notificacion', '/chat', '/chat/1']))
    .run(async ({ client }, { valor: ruta }) => {
      const ana = await registrar(client)
      const desde = lugar([Number.MAX_SAFE_INTEGER])

      const respuesta = await client.get(`${ruta}?desde=${desde}`).bearerToken(ana.token)

      respuesta.assertStatus(200)
    })
})

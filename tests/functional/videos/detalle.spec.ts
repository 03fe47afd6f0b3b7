import { test } from '@japa/runner'
import { red } from '#tests/red'
import { casos } from '#tests/casos'
import { registrar, subirVideo } from '#tests/personas'

/** Media edita sin pedir nada, como hace el administrador web. */
async function editarEnMedia(id: string, cambios: object) {
  await fetch(`${red().media.url}/video/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(cambios),
  })
}

test.group('Detalle', () => {
  test('no existe: {titulo}')
    .with(
      casos([
        '..',
        '%2e%2e',
        '.',
        'a%2Fb',
        '%3Fx=1',
        '%23',
        'a'.repeat(4000),
        'a'.repeat(12),
        'f'.repeat(24),
        '%00',
        '%F0%9F%98%80',
        'ping',
      ])
    )
    .run(async ({ client }, { valor }) => {
      const ana = await registrar(client)

      const respuesta = await client.get(`/video/${valor}`).bearerToken(ana.token)

      respuesta.assertStatus(404)
    })

  test('un id en mayúsculas es el mismo video, con las mismas reacciones', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)
    const id = await subirVideo(client, ana)

    await client
      .post(`/video/${id.toUpperCase()}/reaccion`)
      .bearerToken(ana.token)
      .json({ reaccion: 'me-gusta' })

    const detalle = await client.get(`/video/${id.toUpperCase()}`).bearerToken(ana.token)
    detalle.assertStatus(200)
    assert.containsSubset(detalle.body(), { id, 'me-gustas': 1, 'mi-reaccion': 'me-gusta' })
  })

  test('uno deshabilitado no existe para nadie, ni para su dueño', async ({ client, assert }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    const id = await subirVideo(client, ana)
    await editarEnMedia(id, { habilitado: 'false' })

    for (const { token } of [ana, beto]) {
      const detalle = await client.get(`/video/${id}`).bearerToken(token)
      detalle.assertStatus(404)
      detalle.assertBody({})
      const lista = await client.get(`/usuario/${ana.id}/video`).bearerToken(token)
      assert.deepEqual(lista.body(), [])
    }
  })
})

import { test } from '@japa/runner'
import { editarEnMedia } from '#tests/media'
import { registrar, registrarVarias, subirVideo } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

test.group('Detalle', () => {
  test('un id en mayúsculas es el mismo video, con las mismas reacciones y comentarios', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)
    const id = await subirVideo(client, ana)
    const enMayusculas = `/video/${id.toUpperCase()}`
    const comentar = (ruta: string, comentario: string) =>
      client.post(`${ruta}/comentario`).bearerToken(ana.token).json({ comentario })

    await client
      .post(`${enMayusculas}/reaccion`)
      .bearerToken(ana.token)
      .json({ reaccion: 'me-gusta' })
    await comentar(enMayusculas, 'uno')
    await comentar(`/video/${id}`, 'dos')

    for (const ruta of [enMayusculas, `/video/${id}`]) {
      const detalle = await cuerpoDe(client.get(ruta).bearerToken(ana.token))
      assert.containsSubset(detalle, {
        id,
        'me-gustas': 1,
        'mi-reaccion': 'me-gusta',
        'cantidad-comentarios': 2,
      })
      const comentarios = await cuerpoDe(client.get(`${ruta}/comentario`).bearerToken(ana.token))
      assert.lengthOf(comentarios, 2)
    }
    // La misma reacción, escrita de la otra manera, la quita.
    const quitada = await client
      .post(`/video/${id}/reaccion`)
      .bearerToken(ana.token)
      .json({ reaccion: 'me-gusta' })
    quitada.assertStatus(200)
  })

  test('uno deshabilitado no existe para nadie, ni para su dueño', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const id = await subirVideo(client, ana)
    await editarEnMedia(id, { habilitado: 'false' })

    for (const { token } of [ana, beto]) {
      const detalle = await client.get(`/video/${id}`).bearerToken(token)
      detalle.assertStatus(404)
      detalle.assertBody({})
      const lista = await client.get(`/usuario/${ana.id}/video`).bearerToken(token)
      assert.deepEqual(lista.body(), [])
      const comentarios = await client.get(`/video/${id}/comentario`).bearerToken(token)
      comentarios.assertStatus(404)
      const comentario = await client
        .post(`/video/${id}/comentario`)
        .bearerToken(token)
        .json({ comentario: 'hola' })
      comentario.assertStatus(404)
      const reaccion = await client
        .post(`/video/${id}/reaccion`)
        .bearerToken(token)
        .json({ reaccion: 'me-gusta' })
      reaccion.assertStatus(404)
      const perfil = await cuerpoDe(client.get(`/usuario/${ana.id}/perfil`).bearerToken(token))
      assert.equal(perfil['cantidad-videos'], 0)
    }
    await editarEnMedia(id, { habilitado: 'true' })
    const detalle = await client.get(`/video/${id}`).bearerToken(beto.token)
    detalle.assertStatus(200)
  })
})

import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { enviarSolicitud, registrar, subirVideo, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'

const RUTA = '/usuario/notificacion'

const leer = (client: ApiClient, { token }: Persona, consulta = '') =>
  cuerpoDe(client.get(`${RUTA}${consulta}`).bearerToken(token))

const cuantas = (client: ApiClient, { token }: Persona) =>
  cuerpoDe(client.get(`${RUTA}/cantidad`).bearerToken(token))

const marcar = (client: ApiClient, { token }: Persona, id: number | '' = '') =>
  client.put(`${RUTA}/${id}`).bearerToken(token).json({ leida: true })

/** Alguien con una solicitud, un me gusta y un comentario, en ese orden. */
async function conTres(client: ApiClient) {
  const ana = await registrar(client, { nombre: 'Ana', apellido: 'Paz' })
  const beto = await registrar(client, { nombre: 'Beto', apellido: 'Sosa' })
  const video = await subirVideo(client, ana, { titulo: 'Asado' })
  await enviarSolicitud(client, beto, ana)
  const como = (ruta: string, cuerpo: object) =>
    client.post(`/video/${video}/${ruta}`).bearerToken(beto.token).json(cuerpo)
  await como('reaccion', { reaccion: 'me-gusta' })
  await como('comentario', { comentario: 'Mmm' })
  return { ana, beto, video }
}

test.group('Notificaciones por HTTP', () => {
  test('se leen de la más nueva a la más vieja, con todas sus claves', async ({
    client,
    assert,
  }) => {
    const { ana, beto, video } = await conTres(client)

    const [primera, segunda, tercera] = await leer(client, ana)

    const { id, fecha, ...resto } = primera
    assert.deepEqual(resto, {
      tipo: 'comentario',
      titulo: 'Beto comentó tu video',
      cuerpo: 'Mmm',
      datos: { tipo: 'comentario', usuario_id: String(beto.id), video_id: video },
      leida: false,
    })
    assert.isAbove(id, segunda.id)
    assert.match(fecha, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}(Z|\+00:00)$/)
    assert.equal(segunda.tipo, 'me-gusta')
    assert.deepEqual(tercera.datos, { tipo: 'solicitud-recibida', usuario_id: String(beto.id) })
    assert.deepEqual(await leer(client, beto), [])
  })

  test('las páginas ni repiten ni saltean', async ({ client, assert }) => {
    const { ana } = await conTres(client)
    const todas = await leer(client, ana)

    const paginas = [
      await leer(client, ana, '?offset=0&cantidad=2'),
      await leer(client, ana, '?offset=2&limit=2'),
    ]

    assert.deepEqual(paginas.flat(), todas)
    assert.lengthOf(paginas[0], 2)
    assert.deepEqual(await leer(client, ana, '?cantidad=0'), [])
  })

  test('una leída deja de contar y de estar entre las no leídas', async ({ client, assert }) => {
    const { ana } = await conTres(client)
    const [primera, segunda] = await leer(client, ana)

    assert.equal(await estadoDe(marcar(client, ana, segunda.id)), 200)
    assert.equal(await estadoDe(marcar(client, ana, segunda.id)), 200)

    assert.deepEqual(await cuantas(client, ana), { no_leidas: 2 })
    const sinLeer = await leer(client, ana, '?no_leidas=true')
    assert.lengthOf(sinLeer, 2)
    assert.equal(sinLeer[0].id, primera.id)
    const todas = await leer(client, ana, '?no_leidas=false')
    assert.deepEqual(
      todas.map(({ leida }: { leida: boolean }) => leida),
      [false, true, false]
    )
  })

  test('marcarlas todas marca solamente las propias', async ({ client, assert }) => {
    const { ana, beto } = await conTres(client)
    await enviarSolicitud(client, await registrar(client), beto)

    assert.equal(await estadoDe(marcar(client, ana)), 200)

    assert.deepEqual(await cuantas(client, ana), { no_leidas: 0 })
    assert.deepEqual(await cuantas(client, beto), { no_leidas: 1 })
  })

  test('la ajena no existe', async ({ client, assert }) => {
    const { ana, beto } = await conTres(client)
    const [primera] = await leer(client, ana)

    const respuesta = await marcar(client, beto, primera.id)

    assert.equal(respuesta.status(), 404)
    assert.deepEqual(respuesta.body(), { mensaje: 'La notificación no existe.' })
    assert.deepEqual(await cuantas(client, ana), { no_leidas: 3 })
  })
})

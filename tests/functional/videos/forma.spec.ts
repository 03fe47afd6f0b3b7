import { test } from '@japa/runner'
import { red } from '#tests/red'
import { registrar, subirVideo, vaciar } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

const ELEMENTO = [
  'id',
  'url',
  'titulo',
  'duracion',
  'creacion',
  'visibilidad',
  'descripcion',
  'ubicacion',
  'cantidad-comentarios',
  'me-gustas',
  'no-me-gustas',
  'mi-reaccion',
]
const AUTOR = ['usuario_id', 'email', 'nombre', 'apellido', 'foto']

test.group('Forma de los videos', () => {
  test('es la del contrato en el muro, en el detalle y en las listas de un usuario', async ({
    client,
    assert,
  }) => {
    await vaciar(client)
    const [ana, beto] = [
      await registrar(client, { nombre: 'Ana', apellido: 'Paz', foto: 'http://fotos.test/1.png' }),
      await registrar(client),
    ]
    const id = await subirVideo(client, ana)
    const leer = async (ruta: string) => await cuerpoDe(client.get(ruta).bearerToken(beto.token))

    const [[delMuro], detalle, [deLista]] = [
      await leer('/video'),
      await leer(`/video/${id}`),
      await leer(`/usuario/${ana.id}/video`),
    ]

    assert.onlyProperties(delMuro, [...ELEMENTO, 'autor'])
    assert.deepEqual(detalle, delMuro)
    assert.onlyProperties(deLista, ELEMENTO)
    assert.onlyProperties(detalle.autor, AUTOR)
    assert.deepEqual(detalle.autor, {
      usuario_id: ana.id,
      email: ana.email,
      nombre: 'Ana',
      apellido: 'Paz',
      foto: 'http://fotos.test/1.png',
    })
    assert.match(detalle.creacion, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d)$/)
    assert.containsSubset(detalle, {
      'cantidad-comentarios': 0,
      'me-gustas': 0,
      'no-me-gustas': 0,
      'mi-reaccion': null,
    })
  })

  test('un autor que auth no conoce no rompe el muro ni el detalle', async ({ client, assert }) => {
    await vaciar(client)
    const ana = await registrar(client)
    await fetch(`${red().media.url}/video`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        titulo: 'Huérfano',
        url: 'http://videos.test/h.mp4',
        usuario_id: 2_000_000_000,
        duracion: 5,
        visibilidad: 'publico',
      }),
    })
    const autor = {
      usuario_id: 2_000_000_000,
      email: '<eliminado>',
      nombre: null,
      apellido: null,
      foto: null,
    }

    const [video] = await cuerpoDe(client.get('/video').bearerToken(ana.token))
    const detalle = await client.get(`/video/${video.id}`).bearerToken(ana.token)

    assert.deepEqual(video.autor, autor)
    detalle.assertStatus(200)
    assert.deepEqual(detalle.body().autor, autor)
  })
})

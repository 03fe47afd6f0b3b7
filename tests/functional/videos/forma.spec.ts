import { test } from '@japa/runner'
import { subirAMedia } from '#tests/media'
import { registrar, registrarVarias, subirVideo, vaciar } from '#tests/personas'
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
  'visualizaciones',
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
    const [propio] = await cuerpoDe(client.get('/usuario/video').bearerToken(ana.token))

    assert.onlyProperties(delMuro, [...ELEMENTO, 'autor'])
    assert.deepEqual(detalle, delMuro)
    assert.onlyProperties(deLista, ELEMENTO)
    assert.deepEqual(propio, deLista)
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
      'visualizaciones': 0,
    })
  })

  test('un autor que auth no conoce no rompe el muro ni el detalle', async ({ client, assert }) => {
    await vaciar(client)
    const ana = await registrar(client)
    await subirAMedia({ usuario_id: 2_000_000_000 })
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

  test('los números son enteros de JSON, no textos ni `5.0`', async ({ client, assert }) => {
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
    const id = await subirVideo(client, ana, { duracion: 90 })
    await client
      .post(`/video/${id}/reaccion`)
      .bearerToken(beto.token)
      .json({ reaccion: 'no-me-gusta' })
    await client.post(`/video/${id}/comentario`).bearerToken(beto.token).json({ comentario: 'x' })

    for (const ruta of ['/video', `/video/${id}`, `/usuario/${ana.id}/video`]) {
      const respuesta = await client.get(ruta).bearerToken(beto.token)
      for (const par of [
        '"duracion":90',
        '"cantidad-comentarios":1',
        '"me-gustas":0',
        '"no-me-gustas":1',
        '"mi-reaccion":"no-me-gusta"',
      ]) {
        assert.match(respuesta.text(), new RegExp(`${par}[,}]`), ruta)
      }
    }
  })

  test('la descripción nunca es nula, aunque media no la tenga', async ({ client, assert }) => {
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
    await subirAMedia({ usuario_id: ana.id })
    await subirAMedia({ usuario_id: ana.id, descripcion: null, ubicacion: null })
    const leer = async (ruta: string) => cuerpoDe(client.get(ruta).bearerToken(beto.token))

    const muro: { id: string }[] = await leer('/video')

    assert.lengthOf(muro, 2)
    for (const video of [
      ...muro,
      ...(await leer(`/usuario/${ana.id}/video`)),
      await leer(`/video/${muro[0]?.id}`),
    ]) {
      assert.containsSubset(video, { descripcion: '', ubicacion: null })
    }
  })

  test('lo que un usuario no tiene es nulo en el autor', async ({ client, assert }) => {
    const ana = await registrar(client)
    const id = await subirVideo(client, ana)

    const detalle = await client.get(`/video/${id}`).bearerToken(ana.token)

    assert.deepEqual(detalle.body().autor, {
      usuario_id: ana.id,
      email: ana.email,
      nombre: null,
      apellido: null,
      foto: null,
    })
  })
})

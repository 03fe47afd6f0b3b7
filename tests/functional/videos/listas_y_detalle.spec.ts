import { test } from '@japa/runner'
import { red } from '#tests/red'
import { casos } from '#tests/casos'
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

/** Media edita sin pedir nada, como hace el administrador web. */
async function editarEnMedia(id: string, cambios: object) {
  await fetch(`${red().media.url}/video/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(cambios),
  })
}

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

test.group('Páginas', () => {
  test('rechaza {titulo}')
    .with(
      casos([
        'offset=-1',
        'offset=a',
        'offset=',
        'offset=1.5',
        'offset=2147483648',
        'offset=%D9%A1',
        'offset=1&offset=2',
        'cantidad=101',
        'cantidad=-1',
        'cantidad=',
        'cantidad=1e1',
        'limit=101',
        'cantidad=x&limit=5',
      ])
    )
    .run(async ({ client, assert }, { valor }) => {
      const ana = await registrar(client)

      for (const ruta of ['/video', '/usuario/video', `/usuario/${ana.id}/video`]) {
        const respuesta = await client.get(`${ruta}?${valor}`).bearerToken(ana.token)
        respuesta.assertStatus(400)
        assert.onlyProperties(respuesta.body(), ['mensaje'])
      }
    })

  test('de a diez si no se dice, `limit` vale por `cantidad`, y 0 es ninguna', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)
    const ids: string[] = []
    for (let vez = 0; vez < 12; vez++) {
      ids.unshift(await subirVideo(client, ana))
    }
    const pagina = async (consulta: string) => {
      const respuesta = await client.get(`/usuario/video${consulta}`).bearerToken(ana.token)
      return respuesta.body().map(({ id }: { id: string }) => id)
    }

    assert.deepEqual(await pagina(''), ids.slice(0, 10))
    assert.deepEqual(await pagina('?offset=10'), ids.slice(10))
    assert.deepEqual(await pagina('?limit=3'), ids.slice(0, 3))
    assert.deepEqual(await pagina('?limit=3&cantidad=2'), ids.slice(0, 2))
    assert.deepEqual(await pagina('?cantidad=100'), ids)
    assert.deepEqual(await pagina('?cantidad=0'), [])
    assert.deepEqual(await pagina('?offset=2147483647'), [])
  })

  test('que el usuario no exista se contesta antes que una página mal pedida', async ({
    client,
  }) => {
    const ana = await registrar(client)

    const respuesta = await client
      .get('/usuario/2147483647/video?cantidad=101')
      .bearerToken(ana.token)

    respuesta.assertStatus(404)
    respuesta.assertBody({})
  })
})

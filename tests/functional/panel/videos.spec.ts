import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import Comentario from '#models/comentario'
import { editarEnMedia } from '#tests/media'
import { registrar, subirVideo, vaciar } from '#tests/personas'
import { comentar, insistir } from '../denuncias/pedidos.js'
import { asentado } from './asentado.js'
import { administrando } from './navegante.js'
import { leido } from './pagina.js'

test.group('Los videos', (group) => {
  group.each.setup(({ context: { client } }) => vaciar(client))

  test('se los lista, se los busca por texto y por persona', async ({ assert, client }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await subirVideo(client, ana, { titulo: 'Asado' })
    await subirVideo(client, beto, { titulo: 'Partido', visibilidad: 'privado' })
    const navegante = await administrando()

    const todos = await navegante.ver('/panel/videos')
    const buscados = await navegante.ver('/panel/videos?texto=ASADO')
    const suyos = await navegante.ver(`/panel/videos?de=${beto.id}`)

    assert.include(todos.html, 'Asado')
    assert.include(todos.html, 'Partido')
    // De quién es cada uno, con lo que se lo reconoce.
    assert.include(todos.html, `>${ana.email}</a>`)
    assert.include(todos.html, `>${beto.email}</a>`)
    assert.notInclude(buscados.html, 'Partido')
    assert.notInclude(suyos.html, 'Asado')
  })

  test('deshabilitar uno lo saca del teléfono, y habilitarlo lo trae', async ({
    assert,
    client,
  }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    const video = await subirVideo(client, ana)
    const ruta = `/panel/videos/${video}/habilitado`
    const loVe = async () => {
      const respuesta = await client.get(`/video/${video}`).bearerToken(beto.token)
      return respuesta.status()
    }
    const navegante = await administrando()
    await navegante.ver(`/panel/videos/${video}`)

    const hecho = await navegante.cambiar(ruta)
    assert.include(hecho.html, 'quedó deshabilitado')
    assert.equal(await loVe(), 404)

    await navegante.cambiar(ruta)
    assert.equal(await loVe(), 200)
    assert.deepEqual(await asentado(), ['admin video.deshabilitar', 'admin video.habilitar'])
  })

  test('lo que se hizo se avisa aunque el título sea larguísimo', async ({ assert, client }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    await editarEnMedia(video, { titulo: '🥩'.repeat(2_000) })
    const navegante = await administrando()
    await navegante.ver(`/panel/videos/${video}`)

    const hecho = await navegante.cambiar(`/panel/videos/${video}/habilitado`)

    assert.include(hecho.html, '…» quedó deshabilitado')
  })

  test('eliminar un comentario lo saca del teléfono', async ({ assert, client }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    const id = await comentar(client, ana, video, 'Fuera de lugar')
    const navegante = await administrando()
    await navegante.ver(`/panel/videos/${video}`)

    const pregunta = await navegante.mandar(`/panel/comentarios/${id}/eliminado`)
    assert.include(pregunta.html, 'Fuera de lugar')
    await navegante.mandar(`/panel/comentarios/${id}/eliminado`)

    const quedan = await client.get(`/video/${video}/comentario`).bearerToken(ana.token)
    assert.deepEqual(quedan.body(), [])
    assert.deepEqual(await asentado(), ['admin comentario.eliminar'])
  })

  test('los comentarios se recorren de a veinticinco, sin repetir ninguno', async ({
    assert,
    client,
  }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    for (let cual = 1; cual <= 26; cual++) {
      const estado = await insistir(() =>
        client
          .post(`/video/${video}/comentario`)
          .bearerToken(ana.token)
          .json({ comentario: `número ${cual}.` })
      )
      assert.equal(estado, 201)
    }
    const navegante = await administrando()

    const primera = await navegante.ver(`/panel/videos/${video}`)
    const [, siguiente = ''] = /href="([^"]+)"[^>]*>\s*Siguientes/.exec(primera.html) ?? []
    const segunda = await navegante.ver(leido(siguiente))

    assert.deepEqual([primera.estado, segunda.estado], [200, 200], primera.html + segunda.html)
    assert.match(siguiente, /antesDe/, primera.html)
    assert.notInclude(primera.html, 'número 1.')
    assert.include(segunda.html, 'número 1.')
    assert.notInclude(segunda.html, 'número 2.')
  })

  test('también con ids que pasan de quince cifras', async ({ assert, client }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    const primero = 2 ** 52
    await Comentario.createMany(
      [1, 2].map((cual) => ({
        ...{ id: primero + cual, video, usuario: ana.id, fecha: DateTime.utc() },
        comentario: `número ${cual}.`,
      }))
    )
    const navegante = await administrando()

    const { html } = await navegante.ver(`/panel/videos/${video}?antesDe=${primero + 2}`)

    assert.include(html, 'número 1.')
    assert.notInclude(html, 'número 2.')
  })

  test('una dirección que correría algo no es un enlace', async ({ assert, client }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    await editarEnMedia(video, { url: 'javascript:alert(1)' })
    const navegante = await administrando()

    const { html } = await navegante.ver(`/panel/videos/${video}`)

    assert.notMatch(html, /(?:href|src)="javascript:/)
  })

  test('el que no existe es una página que lo dice', async ({ assert }) => {
    const navegante = await administrando()

    const { estado, html } = await navegante.ver('/panel/videos/nada')

    assert.equal(estado, 404)
    assert.include(html, 'No existe el video nada')
  })
})

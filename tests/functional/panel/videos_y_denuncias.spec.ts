import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import Asiento from '#models/asiento'
import Comentario from '#models/comentario'
import Denuncia from '#models/denuncia'
import Resolucion from '#models/resolucion'
import { editarEnMedia } from '#tests/media'
import { registrar, subirVideo, vaciar } from '#tests/personas'
import { comentar, denunciar, insistir, ultimaDenuncia } from '../denuncias/pedidos.js'
import { administrando } from './navegante.js'
import { leido } from './pagina.js'

const asentado = async () => {
  const filas = await Asiento.query().orderBy('id')
  return filas.map(({ quien, que }) => `${quien} ${que}`)
}

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

test.group('Las denuncias', (group) => {
  group.each.setup(({ context: { client } }) => vaciar(client))

  test('una se ve en su contexto, y resolverla con una nota la cierra y lo hace', async ({
    assert,
    client,
  }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    const video = await subirVideo(client, ana, { titulo: 'Un video feo' })
    await denunciar(client, beto, 'video', video, { texto: 'No va' })
    const id = await ultimaDenuncia()
    const navegante = await administrando()

    const lista = await navegante.ver('/panel/denuncias')
    assert.include(lista.html, `/panel/denuncias/${id}`)
    const una = await navegante.ver(`/panel/denuncias/${id}`)
    for (const dicho of ['Un video feo', 'No va', ana.email, beto.email]) {
      assert.include(una.html, dicho)
    }

    const resolucion = { resolucion: 'video-deshabilitado', nota: 'Lo vimos entre dos' }
    const hecho = await navegante.cambiar(`/panel/denuncias/${id}/resolucion`, resolucion)
    assert.include(hecho.html, 'Resuelta. Denuncias que se cerraron: 1')
    assert.include(hecho.html, 'Lo vimos entre dos')
    const visto = await client.get(`/video/${video}`).bearerToken(beto.token)
    assert.equal(visto.status(), 404)
    assert.include(await asentado(), 'admin denuncia.resolver')
    const abiertas = await navegante.ver('/panel/denuncias')
    assert.include(abiertas.html, 'No hay ninguna denuncia abierta')
  })

  test('una nota de dos renglones queda de dos renglones, y lo que no se ve no cambia', async ({
    assert,
    client,
  }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await denunciar(client, beto, 'usuario', ana.id)
    const id = await ultimaDenuncia()
    const navegante = await administrando()
    await navegante.ver(`/panel/denuncias/${id}`)

    const nota = 'uno\u200c\ndos'
    await navegante.cambiar(`/panel/denuncias/${id}/resolucion`, {
      resolucion: 'desestimada',
      nota,
    })

    const { nota: guardada } = await Resolucion.firstOrFail()
    assert.equal(guardada, nota)
  })

  test('si otro la resolvió mientras se confirmaba, se lo dice y no se hace', async ({
    assert,
    client,
  }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await denunciar(client, beto, 'usuario', ana.id)
    const id = await ultimaDenuncia()
    const ruta = `/panel/denuncias/${id}/resolucion`
    const [una, otra] = [await administrando(), await administrando()]
    for (const [navegante, resolucion] of [
      [una, 'desestimada'],
      [otra, 'usuario-deshabilitado'],
    ] as const) {
      await navegante.ver(`/panel/denuncias/${id}`)
      await navegante.mandar(ruta, { resolucion })
    }
    await una.mandar(ruta)

    const { estado } = await otra.mandar(ruta)

    assert.equal(estado, 409)
    const sigue = await client.get('/usuario').bearerToken(ana.token)
    assert.equal(sigue.status(), 200)
  })

  test('si su autor cambió lo denunciado mientras se confirmaba, se muestra lo que dice ahora y no se hace', async ({
    assert,
    client,
  }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    const video = await subirVideo(client, ana, { titulo: 'Un video feo' })
    const comentario = await comentar(client, ana, video, 'Fuera de lugar')
    const navegante = await administrando()
    for (const [tipo, cosa, resolucion, dice, editar] of [
      [
        'comentario',
        comentario,
        'comentario-eliminado',
        'Fuera de lugar',
        async () => {
          const respuesta = await client
            .put(`/video/${video}/comentario/${comentario}`)
            .bearerToken(ana.token)
            .json({ comentario: 'Otro texto' })
          respuesta.assertStatus(200)
        },
      ],
      [
        'video',
        video,
        'video-deshabilitado',
        'Un video feo',
        () => editarEnMedia(video, { titulo: 'Otro texto' }),
      ],
    ] as const) {
      await denunciar(client, beto, tipo, cosa)
      const id = await ultimaDenuncia()
      const ruta = `/panel/denuncias/${id}/resolucion`
      await navegante.ver(`/panel/denuncias/${id}`)
      const pregunta = await navegante.mandar(ruta, { resolucion })
      assert.include(pregunta.html, dice)
      await editar()

      const { estado, html } = await navegante.mandar(ruta)

      assert.equal(estado, 409)
      assert.include(html, 'Otro texto')
      assert.notInclude(html, dice)
      const hecho = await navegante.mandar(ruta)
      assert.include(hecho.html, 'Resuelta.')
    }
  })

  test('quien se fue no es un enlace a nadie', async ({ assert, client }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    const video = await subirVideo(client, ana)
    await denunciar(client, beto, 'video', video)
    const id = await ultimaDenuncia()
    await Denuncia.query().update({ denunciante: -1 })
    const navegante = await administrando()

    for (const ruta of ['/panel/denuncias', `/panel/denuncias/${id}`]) {
      const { html } = await navegante.ver(ruta)
      assert.include(html, 'alguien que se fue', ruta)
      assert.notInclude(html, 'personas/-1', ruta)
      assert.notInclude(html, 'usuario -1', ruta)
    }
  })

  test('sin elegir qué se resuelve no pasa nada', async ({ assert, client }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await denunciar(client, beto, 'usuario', ana.id)
    const id = await ultimaDenuncia()
    const navegante = await administrando()
    await navegante.ver(`/panel/denuncias/${id}`)

    const { html } = await navegante.mandar(`/panel/denuncias/${id}/resolucion`)

    assert.include(html, 'Elegí qué se resuelve')
    assert.isEmpty(await asentado())
  })
})

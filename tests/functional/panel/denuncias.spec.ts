import { test } from '@japa/runner'
import Denuncia from '#models/denuncia'
import Resolucion from '#models/resolucion'
import { editarEnMedia } from '#tests/media'
import { registrar, subirVideo, vaciar } from '#tests/personas'
import { comentar, denunciar, ultimaDenuncia } from '../denuncias/pedidos.js'
import { asentado } from './asentado.js'
import { administrando } from './navegante.js'

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

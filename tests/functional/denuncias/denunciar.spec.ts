import { test } from '@japa/runner'
import Denuncia from '#models/denuncia'
import { editarEnMedia } from '#tests/media'
import { hacerContactos, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { estadoDe } from '#tests/respuestas'
import { comentar, comoAdministrador, denunciar, insistir, ultimaDenuncia } from './pedidos.js'

test.group('Denunciar', (group) => {
  let ana: Persona
  let beto: Persona
  let caro: Persona
  let video: string

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto, caro] = await registrarVarias(client, 3)
    video = await subirVideo(client, beto)
  })

  test('un video, un comentario o un usuario: 201, y queda como se dijo', async ({
    client,
    assert,
  }) => {
    const comentario = await comentar(client, caro, video, 'hola')
    const texto = ' Ñandú 😀 '
    const casos = [
      ['video', video, { cosa: video, autor: beto.id, video: null }],
      ['comentario', comentario, { cosa: String(comentario), autor: caro.id, video }],
      ['usuario', caro.id, { cosa: String(caro.id), autor: caro.id, video: null }],
    ] as const

    for (const [tipo, id, esperada] of casos) {
      const respuesta = await denunciar(client, ana, tipo, id, { motivo: 'spam', texto })
      respuesta.assertStatus(201)
      respuesta.assertBody({})
      const denuncia = await Denuncia.findOrFail(await ultimaDenuncia())
      assert.containsSubset(denuncia.serialize(), {
        ...esperada,
        tipo,
        denunciante: ana.id,
        motivo: 'spam',
        texto,
        estado: 'abierta',
        resolucion: null,
      })
    }
  })

  test('otra vez lo mismo: 200, y sigue la primera; resuelta esa, 201', async ({
    client,
    assert,
  }) => {
    assert.equal(await estadoDe(denunciar(client, ana, 'video', video)), 201)
    const otra = { motivo: 'otro', texto: 'x' }
    assert.equal(await estadoDe(denunciar(client, ana, 'video', video.toUpperCase(), otra)), 200)
    assert.equal(await estadoDe(denunciar(client, caro, 'video', video)), 201)
    const [primera, ...resto] = await Denuncia.query().orderBy('id')
    assert.lengthOf(resto, 1)
    assert.equal(primera?.motivo, 'acoso')

    const { resolver } = await comoAdministrador(client)
    assert.equal(await estadoDe(resolver(await ultimaDenuncia(), 'desestimada')), 200)

    assert.equal(await estadoDe(denunciar(client, ana, 'video', video)), 201)
  })

  test('veinte veces a la vez: una fila, un 201 y diecinueve 200', async ({ client, assert }) => {
    const comentario = await comentar(client, beto, video, 'hola')
    for (const [tipo, id] of [
      ['video', video],
      ['comentario', comentario],
      ['usuario', beto.id],
    ] as const) {
      const estados = await Promise.all(
        Array.from({ length: 20 }, () => insistir(() => denunciar(client, ana, tipo, id)))
      )
      assert.deepEqual(estados.sort(), [...Array<number>(19).fill(200), 201])
    }
    assert.lengthOf(await Denuncia.all(), 3)
  })

  test('lo que no se puede ver no existe: 404', async ({ client, assert }) => {
    const privado = await subirVideo(client, beto, { visibilidad: 'privado' })
    const escondido = await comentar(client, beto, privado, 'hola')
    const deshabilitado = await subirVideo(client, beto)
    const suyo = await comentar(client, beto, deshabilitado, 'hola')
    await editarEnMedia(deshabilitado, { habilitado: false })

    for (const [tipo, id] of [
      ['video', privado],
      ['video', deshabilitado],
      ['video', 'f'.repeat(24)],
      ['comentario', escondido],
      ['comentario', suyo],
      ['comentario', 2_147_483_647],
      ['usuario', 2_147_483_647],
    ] as const) {
      const respuesta = await denunciar(client, ana, tipo, id)
      respuesta.assertStatus(404)
      respuesta.assertBody({ mensaje: 'Lo que querés denunciar no existe.' })
    }
    await hacerContactos(client, ana, beto)
    assert.equal(await estadoDe(denunciar(client, ana, 'video', privado)), 201)
    assert.equal(await estadoDe(denunciar(client, ana, 'comentario', escondido)), 201)
  })

  test('lo propio: 400, y no queda nada', async ({ client, assert }) => {
    const comentario = await comentar(client, beto, video, 'hola')

    for (const [tipo, id] of [
      ['video', video],
      ['comentario', comentario],
      ['usuario', beto.id],
    ] as const) {
      const respuesta = await denunciar(client, beto, tipo, id)
      respuesta.assertStatus(400)
      respuesta.assertBodyContains({
        mensaje: 'No podés denunciarte a vos mismo ni lo que es tuyo.',
      })
    }
    assert.isEmpty(await Denuncia.all())
  })
})

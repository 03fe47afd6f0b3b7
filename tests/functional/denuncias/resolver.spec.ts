import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Asiento from '#models/asiento'
import Denuncia from '#models/denuncia'
import Resolucion from '#models/resolucion'
import { registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import { avisosDe } from '../notificaciones/avisos.js'
import { comentar, comoAdministrador, denunciar, ultimaDenuncia } from './pedidos.js'

const HECHO = 'Revisamos lo que denunciaste y tomamos medidas. Gracias por avisar.'
const NADA = 'Revisamos lo que denunciaste y no encontramos nada que no se pueda hacer en Chotuve.'

const queSeAsento = async () => {
  const filas = await Asiento.query().orderBy('id')
  return filas.map(({ que, sobre }) => `${que} ${sobre}`)
}

test.group('Resolver una denuncia', (group) => {
  let ana: Persona
  let beto: Persona
  let caro: Persona
  let video: string
  let comentario: number

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto, caro] = await registrarVarias(client, 3)
    video = await subirVideo(client, beto)
    comentario = await comentar(client, beto, video, 'Una grosería')
  })

  const avisos = async (persona: Persona) => {
    const filas = await avisosDe(persona)
    return filas
      .filter(([titulo]) => titulo === 'Revisamos tu denuncia')
      .map(([, cuerpo]) => cuerpo)
  }

  test('desestimada: cierra todas las de esa cosa, les avisa y no toca nada más', async ({
    client,
    assert,
  }) => {
    await denunciar(client, ana, 'video', video)
    await denunciar(client, caro, 'video', video)
    await denunciar(client, caro, 'comentario', comentario)
    const { resolver } = await comoAdministrador(client)
    const { id } = await Denuncia.query().where('denunciante', ana.id).firstOrFail()

    const respuesta = await resolver(id, 'desestimada', 'No es para tanto')

    respuesta.assertStatus(200)
    respuesta.assertBody({})
    const filas = await Denuncia.query().orderBy('id')
    assert.deepEqual(
      filas.map(({ estado, resolucion }) => [estado, resolucion]),
      [
        ['resuelta', 'desestimada'],
        ['resuelta', 'desestimada'],
        ['abierta', null],
      ]
    )
    assert.deepEqual(
      [await avisos(ana), await avisos(caro), await avisos(beto)],
      [[NADA], [NADA], []]
    )
    assert.equal(await estadoDe(client.get(`/video/${video}`).bearerToken(ana.token)), 200)
    assert.deepEqual(await queSeAsento(), [
      `denuncia.resolver video ${video}`,
      `denuncia.cerrar video ${video}`,
    ])
  })

  test('video-deshabilitado: nadie lo ve más', async ({ client, assert }) => {
    await denunciar(client, ana, 'video', video)
    const { resolver } = await comoAdministrador(client)

    assert.equal(await estadoDe(resolver(await ultimaDenuncia(), 'video-deshabilitado')), 200)

    for (const { token } of [ana, beto]) {
      assert.equal(await estadoDe(client.get(`/video/${video}`).bearerToken(token)), 404)
    }
    assert.deepEqual(await avisos(ana), [HECHO])
    assert.includeMembers(await queSeAsento(), [`video.deshabilitar video ${video}`])
  })

  test('comentario-eliminado: no está más y el contador lo sabe', async ({ client, assert }) => {
    await denunciar(client, ana, 'comentario', comentario)
    await comentar(client, caro, video, 'Otro')
    const { resolver } = await comoAdministrador(client)

    assert.equal(await estadoDe(resolver(await ultimaDenuncia(), 'comentario-eliminado')), 200)

    const ruta = `/video/${video}`
    const lista: { comentario: string }[] = await cuerpoDe(
      client.get(`${ruta}/comentario`).bearerToken(ana.token)
    )
    assert.deepEqual(
      lista.map((uno) => uno.comentario),
      ['Otro']
    )
    const cantidad = await cuerpoDe(client.get(ruta).bearerToken(ana.token), 'cantidad-comentarios')
    assert.equal(cantidad, 1)
    assert.includeMembers(await queSeAsento(), [`comentario.eliminar comentario ${comentario}`])
  })

  test('usuario-deshabilitado: el autor queda afuera, se haya denunciado lo que sea', async ({
    client,
    assert,
  }) => {
    const { resolver } = await comoAdministrador(client)
    const personas = await registrarVarias(client, 3)
    for (const [orden, tipo] of (['usuario', 'video', 'comentario'] as const).entries()) {
      const persona = personas[orden] ?? beto
      const cosa = {
        usuario: async () => persona.id,
        video: () => subirVideo(client, persona),
        comentario: () => comentar(client, persona, video, 'hola'),
      }
      await denunciar(client, ana, tipo, await cosa[tipo]())

      assert.equal(await estadoDe(resolver(await ultimaDenuncia(), 'usuario-deshabilitado')), 200)

      assert.equal(await estadoDe(client.get('/usuario').bearerToken(persona.token)), 401)
      assert.includeMembers(await queSeAsento(), [`usuario.deshabilitar usuario ${persona.id}`])
    }
  })

  test('otra vez la misma: 200 y nada nuevo; otra: 409; una que no cabe: 400', async ({
    client,
    assert,
  }) => {
    await denunciar(client, ana, 'comentario', comentario)
    const id = await ultimaDenuncia()
    const { resolver } = await comoAdministrador(client)
    assert.equal(await estadoDe(resolver(id, 'video-deshabilitado')), 400)
    assert.equal(await estadoDe(resolver(id, 'desestimada')), 200)
    const asentado = await queSeAsento()

    assert.equal(await estadoDe(resolver(id, 'desestimada')), 200)
    const otra = await resolver(id, 'comentario-eliminado')
    otra.assertStatus(409)
    otra.assertBodyContains({ mensaje: 'Ya se la resolvió: desestimada.' })

    assert.deepEqual(await queSeAsento(), asentado)
    assert.deepEqual(await avisos(ana), [NADA])
    assert.lengthOf(await Resolucion.all(), 1)
    assert.equal(await estadoDe(client.get(`/video/${video}`).bearerToken(ana.token)), 200)
  })

  test('lo que ya no está se resuelve igual', async ({ client, assert }) => {
    const { resolver } = await comoAdministrador(client)
    await denunciar(client, ana, 'comentario', comentario)
    await db.from('comentario').where('id', comentario).delete()
    assert.equal(await estadoDe(resolver(await ultimaDenuncia(), 'comentario-eliminado')), 200)

    await denunciar(client, ana, 'video', video)
    await Denuncia.query()
      .where('tipo', 'video')
      .update({ cosa: 'f'.repeat(24) })
    assert.equal(await estadoDe(resolver(await ultimaDenuncia(), 'video-deshabilitado')), 200)
    assert.deepEqual(await avisos(ana), [HECHO, HECHO])
  })

  test('muchísimas sobre lo mismo se cierran de a tandas, y a cada quien se le avisa una vez', async ({
    client,
    assert,
  }) => {
    await denunciar(client, ana, 'video', video)
    const fila = await db.from('denuncia').first()
    const otras = Array.from({ length: 250 }, (_, orden) => ({
      ...fila,
      id: undefined,
      denunciante: 1_000_000 + orden,
    })).map(({ id, ...resto }) => resto)
    await db.table('denuncia').multiInsert(otras)
    const { resolver, listar } = await comoAdministrador(client)

    assert.equal(await estadoDe(resolver(await ultimaDenuncia(), 'video-deshabilitado')), 200)

    assert.equal(await cuerpoDe(listar('?estado=resuelta'), 'total'), 251)
    assert.equal(await cuerpoDe(listar('?estado=abierta'), 'total'), 0)
    const avisados = await db.from('notificacion').where('tipo', 'denuncia_resuelta')
    assert.lengthOf(new Set(avisados.map(({ usuario }) => usuario)), 251)
    assert.lengthOf(avisados, 251)
  })
})

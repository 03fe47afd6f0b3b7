import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Asiento from '#models/asiento'
import Denuncia from '#models/denuncia'
import Resolucion from '#models/resolucion'
import { tokenDeAdministrador } from '#tests/admin'
import { interponer } from '#tests/fallas/red_con_fallas'
import type { Intervencion, Llamada } from '#tests/fallas/intermediario'
import { hasta } from '#tests/apoyo/espera'
import { encenderServidorAparte, pedirA } from '#tests/servidor_aparte'
import { registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import { comentar, comoAdministrador, denunciar, insistir, ultimaDenuncia } from './pedidos.js'

const avisos = () => db.from('notificacion').where('tipo', 'denuncia_resuelta').select('usuario')

const contestar =
  (estado: number, cuerpo: string): Intervencion =>
  (respuesta) =>
    void respuesta.writeHead(estado, { 'content-type': 'application/json' }).end(cuerpo)

const FALLAS: { caso: string; estado: number; hacer: Intervencion }[] = [
  { caso: 'contesta 500', estado: 502, hacer: contestar(500, '{}') },
  { caso: 'contesta HTML', estado: 502, hacer: contestar(200, '<html>') },
  { caso: 'dice que sigue habilitado', estado: 502, hacer: contestar(200, '{"habilitado":true}') },
  { caso: 'no contesta', estado: 504, hacer: () => {} },
  {
    caso: 'lo hace y se corta',
    estado: 502,
    hacer: (respuesta, seguir) => {
      // Que no llegue nada de lo que el servidor de verdad diga.
      respuesta.write = () => false
      respuesta.writeHead = () => respuesta
      const cortar = () => (respuesta.socket?.resetAndDestroy(), respuesta)
      respuesta.end = cortar
      seguir()
    },
  },
]

test.group('Una resolución interrumpida', (group) => {
  let red: Awaited<ReturnType<typeof interponer>>
  let ana: Persona
  let beto: Persona
  let id: number
  let video: string

  group.tap((prueba) => prueba.timeout(60_000))
  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto] = await registrarVarias(client, 2)
    video = await subirVideo(client, beto)
    await denunciar(client, ana, 'video', video)
    id = await ultimaDenuncia()
    red = await interponer({ tiempoLimiteMs: 1_500 })
    return () => red.soltar()
  })

  const intervenir = (cual: (llamada: Llamada) => boolean, hacer: Intervencion) =>
    (['auth', 'media'] as const).forEach((servidor) =>
      red[servidor].intervenirCon((llamada) => (cual(llamada) ? hacer : undefined))
    )
  const esEscritura = ({ metodo }: Llamada) => metodo === 'PUT'
  const dejarPasar = () =>
    intervenir(
      () => false,
      () => {}
    )

  for (const resolucion of ['video-deshabilitado', 'usuario-deshabilitado']) {
    test(`${resolucion}: si el otro servidor {caso}, no se cierra nada; repetida, termina`)
      .with(FALLAS.filter(({ caso }) => resolucion.startsWith('video') || !/HTML|sigue/.test(caso)))
      .run(async ({ client, assert }, { estado, hacer }) => {
        const { resolver, ver } = await comoAdministrador(client)
        intervenir(esEscritura, hacer)

        assert.equal(await estadoDe(resolver(id, resolucion)), estado)

        const { estado: como } = await Denuncia.findOrFail(id)
        assert.equal(como, 'abierta')
        assert.isEmpty(await avisos())
        dejarPasar()
        const vista = await cuerpoDe(ver(id))
        assert.containsSubset(vista.ultima_resolucion, { resolucion, terminada: null })
        // Lo que falta es eso y no otra cosa: no se sabe si el otro servidor lo hizo.
        assert.equal(await estadoDe(resolver(id, 'desestimada')), 409)

        assert.equal(await estadoDe(resolver(id, resolucion)), 200)

        assert.lengthOf(await avisos(), 1)
        assert.lengthOf(await Resolucion.query().whereNotNull('terminada'), 1)
        const asientos = await Asiento.query().where('que', 'denuncia.resolver')
        assert.lengthOf(asientos, 1)
      })
  }

  test('si el otro servidor la rechaza no pasó nada: se relaya, y se puede pedir otra', async ({
    client,
    assert,
  }) => {
    const { resolver } = await comoAdministrador(client)
    intervenir(esEscritura, contestar(403, '{"mensaje":"No"}'))

    const respuesta = await resolver(id, 'usuario-deshabilitado')

    respuesta.assertStatus(403)
    respuesta.assertBody({ mensaje: 'No' })
    assert.isEmpty(await Resolucion.all())
    assert.equal(await estadoDe(resolver(id, 'desestimada')), 200)
    const asientos = await Asiento.query().orderBy('id')
    assert.deepEqual(
      asientos.map(({ que }) => que),
      ['denuncia.resolver', 'denuncia.soltar', 'denuncia.resolver', 'denuncia.cerrar']
    )
  })

  test('un rechazo al retomarla no la suelta: la otra vez pudo haberse hecho', async ({
    client,
    assert,
  }) => {
    const { resolver } = await comoAdministrador(client)
    intervenir(esEscritura, contestar(500, '{}'))
    await estadoDe(resolver(id, 'video-deshabilitado'))
    intervenir(esEscritura, contestar(403, '{"mensaje":"No"}'))

    assert.equal(await estadoDe(resolver(id, 'video-deshabilitado')), 403)
    assert.equal(await estadoDe(resolver(id, 'desestimada')), 409)
  })

  test('lo que se asienta dice cómo estaba', async ({ client, assert }) => {
    const { resolver } = await comoAdministrador(client)
    await client.delete(`/video/${video}`).bearerToken(beto.token)

    assert.equal(await estadoDe(resolver(id, 'video-deshabilitado')), 200)

    const { antes } = await Asiento.query().where('que', 'video.deshabilitar').firstOrFail()
    assert.equal(antes, '{"habilitado":false}')
  })

  test('retomarla le guarda el lugar por otro rato', async ({ client, assert }) => {
    const { resolver } = await comoAdministrador(client)
    intervenir(esEscritura, contestar(500, '{}'))
    await estadoDe(resolver(id, 'video-deshabilitado'))
    await Resolucion.query().update({ fecha: '2026-01-01T00:00:00.000Z' })
    await estadoDe(resolver(id, 'video-deshabilitado'))

    assert.equal(await estadoDe(resolver(id, 'desestimada')), 409)
  })

  test('la que quedó sin terminar cede su lugar después de un rato', async ({ client, assert }) => {
    const { resolver } = await comoAdministrador(client)
    intervenir(esEscritura, contestar(500, '{}'))
    await estadoDe(resolver(id, 'video-deshabilitado'))
    await Resolucion.query().update({ fecha: '2026-01-01T00:00:00.000Z' })

    assert.equal(await estadoDe(resolver(id, 'desestimada')), 200)

    const ultimo = await Asiento.query().where('que', 'denuncia.resolver').orderBy('id', 'desc')
    assert.deepEqual(JSON.parse(ultimo[0]?.antes ?? ''), {
      resolucion: 'video-deshabilitado',
      sinTerminar: true,
    })
  })

  test('el servidor muere entre el otro servidor y la base: otro la termina, y avisa una vez', async ({
    client,
    assert,
  }) => {
    const aparte = await encenderServidorAparte({ CHOTUVE_MEDIA_URL: red.media.url })
    let llego = false
    red.media.intervenirCon((llamada) =>
      esEscritura(llamada)
        ? (respuesta, seguir) => {
            // Media lo hace, y su respuesta se queda en el camino.
            respuesta.writeHead = () => respuesta
            respuesta.write = () => true
            respuesta.end = () => ((llego = true), respuesta)
            seguir()
          }
        : undefined
    )
    const pedido = pedirA(aparte.url, `/admin/denuncia/${id}`, {
      metodo: 'PUT',
      token: await tokenDeAdministrador(),
      cuerpo: { resolucion: 'video-deshabilitado' },
    })
    const cortado = pedido.then(
      () => false,
      () => true
    )
    await hasta(() => llego)
    await aparte.detener('SIGKILL')
    assert.isTrue(await cortado)
    const { estado: como } = await Denuncia.findOrFail(id)
    assert.equal(como, 'abierta')

    red.media.intervenirCon(() => undefined)
    const { resolver } = await comoAdministrador(client)
    assert.equal(await estadoDe(resolver(id, 'video-deshabilitado')), 200)

    assert.lengthOf(await avisos(), 1)
  })
})

test.group('Varias resoluciones a la vez', (group) => {
  group.tap((prueba) => prueba.timeout(60_000))

  for (const otra of ['video-deshabilitado', 'desestimada']) {
    test(`de veinte, la mitad ${otra}: gana una, se avisa una vez y no hay 5xx`, async ({
      client,
      assert,
    }) => {
      await vaciar(client)
      const [ana, beto] = await registrarVarias(client, 2)
      const video = await subirVideo(client, beto)
      await denunciar(client, ana, 'video', video)
      const id = await ultimaDenuncia()
      const { resolver } = await comoAdministrador(client)

      const estados = await Promise.all(
        Array.from({ length: 20 }, (_, orden) =>
          insistir(() => resolver(id, orden % 2 ? otra : 'video-deshabilitado'))
        )
      )

      assert.isTrue(
        estados.every((estado) => estado === 200 || estado === 409),
        estados.join(' ')
      )
      assert.include(estados, 200)
      const { resolucion } = await Denuncia.findOrFail(id)
      const visto = await estadoDe(client.get(`/video/${video}`).bearerToken(ana.token))
      assert.equal(visto, resolucion === 'desestimada' ? 200 : 404)
      assert.lengthOf(await avisos(), 1)
      assert.lengthOf(await Resolucion.all(), 1)
      assert.lengthOf(await Asiento.query().where('que', 'denuncia.cerrar'), 1)
    })
  }

  test('eliminar un comentario veinte veces mientras otros comentan: el contador es el de las filas', async ({
    client,
    assert,
  }) => {
    await vaciar(client)
    const [ana, beto, caro] = await registrarVarias(client, 3)
    const video = await subirVideo(client, beto)
    const ids: number[] = []
    for (const [orden, quien] of [ana, caro].entries()) {
      await denunciar(client, quien, 'comentario', await comentar(client, beto, video, `${orden}`))
      ids.push(await ultimaDenuncia())
    }
    const { resolver } = await comoAdministrador(client)

    const estados = await Promise.all(
      Array.from({ length: 20 }, (_, orden) =>
        insistir(() =>
          orden % 2
            ? resolver(ids[orden % 4 > 1 ? 1 : 0] ?? 0, 'comentario-eliminado')
            : client
                .post(`/video/${video}/comentario`)
                .bearerToken(caro.token)
                .json({ comentario: 'x' })
        )
      )
    )

    assert.isTrue(
      estados.every((estado) => estado < 300),
      estados.join(' ')
    )
    const filas = await db.from('comentario').where('video', video)
    const { comentarios } = await db.from('contador_video').where('video', video).firstOrFail()
    assert.deepEqual([filas.length, Number(comentarios)], [10, 10])
    assert.lengthOf(await avisos(), 2)
  })

  test('denunciar lo mismo mientras se lo resuelve: cada denuncia queda abierta o resuelta y avisada', async ({
    client,
    assert,
  }) => {
    await vaciar(client)
    const personas = await registrarVarias(client, 11)
    const [beto, primera, ...demas] = personas
    await denunciar(client, primera, 'usuario', beto.id)
    const id = await ultimaDenuncia()
    const { resolver, listar } = await comoAdministrador(client)

    const estados = await Promise.all([
      ...demas.map((persona) => insistir(() => denunciar(client, persona, 'usuario', beto.id))),
      ...Array.from({ length: 10 }, () => insistir(() => resolver(id, 'desestimada'))),
    ])

    assert.isTrue(
      estados.every((estado) => estado < 300),
      estados.join(' ')
    )
    const resueltas = await Denuncia.query().where('estado', 'resuelta')
    assert.lengthOf(await avisos(), resueltas.length)
    assert.equal(await cuerpoDe(listar('?estado=resuelta'), 'total'), resueltas.length)
    assert.equal(await cuerpoDe(listar(), 'total'), 10)
  })
})

import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { comoTextoDeBase } from '#models/fecha'
import { interponer } from '#tests/fallas/red_con_fallas'
import { registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import { sentenciasDe } from '#tests/sentencias'
import { comentar, comoAdministrador, denunciar, ultimaDenuncia } from './pedidos.js'

const FECHA = comoTextoDeBase(DateTime.utc())

/** Denuncias de un mismo video, como quedan en la tabla. */
const filas = (cuantas: number, mas: object = {}) =>
  Array.from({ length: cuantas }, (_, orden) => ({
    ...{ tipo: 'video', cosa: 'f'.repeat(24), autor: 1, denunciante: 1_000 + orden },
    ...{ motivo: 'spam', fecha: FECHA, estado: 'abierta' },
    ...mas,
  }))

test.group('Las denuncias, para el administrador', (group) => {
  let ana: Persona
  let beto: Persona
  let caro: Persona

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto, caro] = await registrarVarias(client, 3)
  })

  test('cada una dice qué, por qué, de quién y quién', async ({ client, assert }) => {
    const video = await subirVideo(client, beto)
    await denunciar(client, ana, 'video', video, { texto: 'Miren esto' })
    const { listar } = await comoAdministrador(client)

    const { total, elementos } = await cuerpoDe(listar())

    assert.equal(total, 1)
    const [{ id, fecha, ...denuncia }] = elementos
    assert.isNumber(id)
    assert.match(fecha, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}/)
    const nadie = { nombre: null, apellido: null, foto: null }
    assert.deepEqual(denuncia, {
      tipo: 'video',
      cosa_id: video,
      motivo: 'acoso',
      texto: 'Miren esto',
      estado: 'abierta',
      resolucion: null,
      resuelta: null,
      denunciante: { id: ana.id, email: ana.email, ...nadie },
      autor: { id: beto.id, email: beto.email, ...nadie },
    })
  })

  test('se filtran y se paginan: de las abiertas primero la que más espera', async ({
    client,
    assert,
  }) => {
    const video = await subirVideo(client, beto)
    const comentario = await comentar(client, beto, video, 'hola')
    await denunciar(client, ana, 'video', video)
    await denunciar(client, ana, 'comentario', comentario)
    await denunciar(client, ana, 'usuario', beto.id)
    await denunciar(client, caro, 'usuario', beto.id)
    const { listar, resolver } = await comoAdministrador(client)
    const todas: { id: number }[] = await cuerpoDe(listar('?estado=abierta'), 'elementos')
    const ids = todas.map(({ id }) => id)
    assert.equal(await estadoDe(resolver(ids[1] ?? 0, 'comentario-eliminado')), 200)
    const cuales = async (consulta: string) => {
      const { total, elementos } = await cuerpoDe(listar(consulta))
      return [total, elementos.map(({ id }: { id: number }) => ids.indexOf(id))]
    }

    assert.deepEqual(await cuales('?estado=abierta'), [3, [0, 2, 3]])
    assert.deepEqual(await cuales('?estado=resuelta'), [1, [1]])
    assert.deepEqual(await cuales('?tipo=usuario'), [2, [3, 2]])
    assert.deepEqual(await cuales('?estado=abierta&tipo=comentario'), [0, []])
    assert.deepEqual(await cuales('?estado=abierta&offset=1&cantidad=1'), [3, [2]])
    assert.deepEqual(await cuales('?cantidad=0'), [4, []])
    assert.deepEqual(await cuales('?offset=2147483647'), [4, []])
  })

  test('entera: lo denunciado como está, su autor y todas las que hay sobre eso', async ({
    client,
    assert,
  }) => {
    const video = await subirVideo(client, beto, { visibilidad: 'publico', titulo: 'Uno' })
    const comentario = await comentar(client, caro, video, 'Una grosería')
    await denunciar(client, ana, 'video', video)
    await denunciar(client, caro, 'video', video)
    await denunciar(client, ana, 'comentario', comentario)
    await denunciar(client, ana, 'usuario', beto.id)
    const { listar, ver, resolver } = await comoAdministrador(client)
    const todas: { id: number }[] = await cuerpoDe(listar('?estado=abierta'), 'elementos')
    const [deVideo, , deComentario, deUsuario] = todas.map(({ id }) => id)

    const vista = await cuerpoDe(ver(deVideo ?? 0))
    assert.containsSubset(vista, {
      cosa: { id: video, titulo: 'Uno', habilitado: true },
      autor: { id: beto.id, habilitado: true },
      ultima_resolucion: null,
      denuncias: {
        total: 2,
        elementos: [{ denunciante: { id: ana.id } }, { denunciante: { id: caro.id } }],
      },
    })
    const segunda = await cuerpoDe(ver(deVideo ?? 0, '?offset=1'), 'denuncias')
    assert.deepEqual([segunda.total, segunda.elementos.length], [2, 1])
    assert.containsSubset(await cuerpoDe(ver(deComentario ?? 0), 'cosa'), {
      id: comentario,
      video_id: video,
      comentario: 'Una grosería',
    })
    assert.containsSubset(await cuerpoDe(ver(deUsuario ?? 0), 'cosa'), { email: beto.email })

    await resolver(deComentario ?? 0, 'comentario-eliminado', 'Se ve en la nota')
    assert.containsSubset(await cuerpoDe(ver(deComentario ?? 0)), {
      estado: 'resuelta',
      resolucion: 'comentario-eliminado',
      cosa: null,
      ultima_resolucion: { quien: 'administrador', nota: 'Se ve en la nota' },
    })
  })

  test('de un comentario editado o eliminado se lee lo que decía, noventa días', async ({
    client,
    assert,
  }) => {
    const video = await subirVideo(client, beto)
    const comentario = await comentar(client, caro, video, 'Una grosería')
    await denunciar(client, ana, 'comentario', comentario)
    const id = await ultimaDenuncia()
    const ruta = `/video/${video}/comentario/${comentario}`
    const { ver } = await comoAdministrador(client)
    assert.deepEqual(await cuerpoDe(ver(id), 'textos_anteriores'), [])

    await client.put(ruta).bearerToken(caro.token).json({ comentario: 'Una flor' })
    await client.delete(ruta).bearerToken(beto.token)

    const vista = await cuerpoDe(ver(id))
    assert.isNull(vista.cosa)
    assert.containsSubset(vista.textos_anteriores, [
      { texto: 'Una flor', motivo: 'eliminado', por: beto.id },
      { texto: 'Una grosería', motivo: 'editado', por: caro.id },
    ])
    await db
      .from('comentario_anterior')
      .where('motivo', 'editado')
      .update({ fecha: new Date(Date.now() - 90 * 86_400_000 - 1_000).toISOString() })
    assert.lengthOf(await cuerpoDe(ver(id), 'textos_anteriores'), 1)
  })

  test('una página cuesta lo mismo con cien que con cinco, y con miles de denuncias', async ({
    client,
    assert,
  }) => {
    for (let desde = 0; desde < 2_000; desde += 400) {
      await db.table('denuncia').multiInsert(filas(400))
      await db.from('denuncia').increment('denunciante', 1_000)
    }
    await db.table('denuncia').multiInsert(filas(500, { tipo: 'usuario', cosa: '7' }))
    const { listar, ver } = await comoAdministrador(client)
    const { id } = await db.from('denuncia').where('tipo', 'video').firstOrFail()
    const red = await interponer()
    const costo = async (pedir: () => PromiseLike<unknown>) => {
      red.limpiar()
      const sentencias = await sentenciasDe(async () => void (await pedir()))
      return [sentencias.length, red.auth.llamadas.length, red.media.llamadas.length]
    }
    try {
      for (const cantidad of [5, 100]) {
        assert.deepEqual(await costo(() => listar(`?cantidad=${cantidad}&offset=1000`)), [2, 2, 0])
        assert.deepEqual(await costo(() => ver(id, `?cantidad=${cantidad}&offset=1000`)), [4, 2, 1])
      }
    } finally {
      await red.soltar()
    }
    assert.equal(await cuerpoDe(listar('?tipo=video&estado=abierta'), 'total'), 2_000)
  })
})

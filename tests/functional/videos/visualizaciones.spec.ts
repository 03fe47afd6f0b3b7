import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { DateTime } from 'luxon'
import { fechaDeLaBase } from '#base/fecha_de_la_base'
import { comoTextoDeBase } from '#models/fecha'
import { tokenDeAdministrador } from '#tests/admin'
import { hacerContactos, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { sentenciasDe } from '#tests/sentencias'
import { volcarVisualizaciones } from '#tests/visualizaciones'

test.group('Visualizaciones', (group) => {
  let ana: Persona
  let beto: Persona
  let eva: Persona
  let video: string

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto, eva] = await registrarVarias(client, 3)
    video = await subirVideo(client, ana)
  })

  const ver = (client: ApiClient, { token }: { token: string }, cual = video) =>
    cuerpoDe(client.get(`/video/${cual}`).bearerToken(token), 'visualizaciones')

  test('una por persona, video y hora; ni el dueño ni el administrador', async ({
    client,
    assert,
  }) => {
    for (const de of [beto, beto, eva, ana, { token: await tokenDeAdministrador() }, beto]) {
      assert.equal(await ver(client, de), 0)
    }
    await ver(client, beto, video.toUpperCase())
    await volcarVisualizaciones()
    assert.equal(await ver(client, ana), 2)

    // Como si lo de recién hubiera sido hace una hora.
    const [{ hora }] = await db.from('visualizacion').where('usuario', beto.id)
    const antes = comoTextoDeBase(fechaDeLaBase(hora).minus({ hours: 1 }))
    await db.from('visualizacion').where('usuario', beto.id).update({ hora: antes })
    await ver(client, beto)
    await volcarVisualizaciones()
    assert.equal(await ver(client, ana), 3)
  })

  test('va en el detalle, en el muro y en las listas', async ({ client, assert }) => {
    const sinVer = await subirVideo(client, ana)
    await ver(client, beto)
    await volcarVisualizaciones()

    for (const [de, ruta] of [
      [beto, '/video'],
      [beto, `/usuario/${ana.id}/video`],
      [ana, '/usuario/video'],
    ] as const) {
      const lista: { id: string; visualizaciones: number }[] = await cuerpoDe(
        client.get(ruta).bearerToken(de.token)
      )
      const cuantas = new Map(lista.map(({ id, visualizaciones }) => [id, visualizaciones]))
      assert.deepEqual([cuantas.get(video), cuantas.get(sinVer)], [1, 0], ruta)
    }
  })

  test('lo que no se puede ver no cuenta, y listar no es ver', async ({ client, assert }) => {
    const privado = await subirVideo(client, ana, { visibilidad: 'privado' })
    await hacerContactos(client, ana, eva)
    await client.get(`/video/${privado}`).bearerToken(beto.token)
    await client.get('/video').bearerToken(beto.token)
    await client.get(`/video/${video}/comentario`).bearerToken(beto.token)
    await ver(client, eva, privado)
    await volcarVisualizaciones()

    assert.deepEqual([await ver(client, ana), await ver(client, ana, privado)], [0, 1])
  })

  test('verlo no escribe nada, y guardar muchas son tres sentencias', async ({
    client,
    assert,
  }) => {
    const sentencias = await sentenciasDe(() => ver(client, beto))
    assert.deepEqual(
      sentencias.filter((sentencia) => /insert|update|for update/i.test(sentencia)),
      []
    )

    const gente = await registrarVarias(client, 8)
    const otro = await subirVideo(client, ana)
    for (const uno of gente) {
      await ver(client, uno)
      await ver(client, uno, otro)
    }
    const alGuardar = await sentenciasDe(volcarVisualizaciones)

    assert.lengthOf(alGuardar, 3, alGuardar.join('\n'))
    assert.deepEqual([await ver(client, ana), await ver(client, ana, otro)], [9, 8])
  })

  test('la hora es la de la base', async ({ client, assert }) => {
    await ver(client, beto)
    await volcarVisualizaciones()

    const [{ hora }] = await db.from('visualizacion')
    const corrida = DateTime.utc().diff(fechaDeLaBase(hora), 'minutes').minutes
    assert.equal(fechaDeLaBase(hora).toFormat('mm:ss.SSS'), '00:00.000')
    assert.isTrue(corrida >= -1 && corrida <= 61, `${corrida}`)
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import Database from 'better-sqlite3'
import { levantarRedLocal } from '@chotuve/red-local/levantar'
import { relojConHistoria } from '@chotuve/red-local/comun/reloj'
import type { Entorno } from '#tests/apoyo/procesos'
import { ACE, correr } from '#tests/apoyo/programas'

/** Cuántos opinaron de un video sin ser contactos de su dueño. */
const INTRUSOS = `
  SELECT COUNT(*) FROM (SELECT video, usuario FROM reaccion UNION SELECT video, usuario FROM comentario)
  WHERE video = ? AND usuario NOT IN (
    SELECT usuario_1 FROM contacto WHERE usuario_2 = ?
    UNION SELECT usuario_2 FROM contacto WHERE usuario_1 = ?)`

/** Cuántos días de historia tiene la red de la prueba. */
const DIAS = 60

/** Lo que se dijo de un video privado, de sus contactos, antes de que lo fueran. */
const ANTES_DE_SER_CONTACTOS = `
  SELECT COUNT(*) FROM (
    SELECT video, usuario, fecha FROM reaccion UNION ALL SELECT video, usuario, fecha FROM comentario
  ) h JOIN contacto c ON h.fecha < c.fecha
    AND ((c.usuario_1 = h.usuario AND c.usuario_2 = ?) OR (c.usuario_2 = h.usuario AND c.usuario_1 = ?))
  WHERE h.video = ?`

/** Mensajes entre quienes, cuando se los mandaron, no eran contactos. */
const MENSAJES_DE_NADIE = `
  SELECT COUNT(*) FROM mensaje m WHERE NOT EXISTS (
    SELECT 1 FROM contacto c WHERE c.fecha <= m.fecha
      AND ((c.usuario_1 = m.emisor AND c.usuario_2 = m.destinatario)
        OR (c.usuario_2 = m.emisor AND c.usuario_1 = m.destinatario)))`

test.group('demo:sembrar', (group) => {
  let entorno: Entorno
  let carpeta: string
  let media: string

  group.each.setup(async () => {
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-demo-'))
    const reloj = relojConHistoria({ dias: DIAS, altas: 20 })
    const red = await levantarRedLocal({ datos: ':memory:', reloj, auth: { costoClave: 2 } })
    media = red.media.url
    entorno = { CHOTUVE_AUTH_URL: red.auth.url, CHOTUVE_MEDIA_URL: media }
    usar('app')
    return async () => {
      await red.cerrar()
      rmSync(carpeta, { recursive: true, force: true })
    }
  })

  const archivo = (nombre: string) => join(carpeta, `${nombre}.sqlite3`)
  const usar = (nombre: string) => (entorno.DATABASE_URL = `sqlite:///${archivo(nombre)}`)
  const ace = (...argumentos: string[]) =>
    correr(process.execPath, [...ACE, ...argumentos], entorno)

  const consultar = <Fila>(consulta: string, valores: unknown[] = [], nombre = 'app') => {
    const base = new Database(archivo(nombre), { readonly: true })
    const filas = base.prepare(consulta).raw().all(valores) as Fila[]
    base.close()
    return filas
  }
  const contar = (consulta: string, ...valores: unknown[]) =>
    consultar<[number]>(consulta, valores)[0]?.[0]

  const videosEnMedia = async (): Promise<
    { _id: string; usuario_id: number; visibilidad: string; time_stamp: string }[]
  > => {
    const respuesta = await fetch(`${media}/video?cantidad=100`)
    const { videos } = (await respuesta.json()) as { videos: [] }
    return videos
  }

  test('siembra una comunidad creíble, se niega a repetirla y una base nueva recibe la misma', async ({
    assert,
  }) => {
    const sinMigrar = await ace('demo:sembrar')
    assert.equal(sinMigrar.estado, 1)
    assert.include(sinMigrar.errores, 'migration:run')

    await ace('migration:run')
    const primera = await ace('demo:sembrar', '--json')
    assert.equal(primera.estado, 0, primera.errores)
    const resultado = JSON.parse(primera.salida)
    assert.containsSubset(resultado, { sembrada: true, personas: 8, videos: 12, solicitudes: 4 })

    assert.equal(contar('SELECT COUNT(*) FROM reaccion'), resultado.reacciones)
    assert.equal(
      contar('SELECT SUM(me_gusta + no_me_gusta) FROM contador_video'),
      resultado.reacciones
    )
    assert.equal(contar('SELECT COUNT(*) FROM comentario'), resultado.comentarios)
    assert.equal(contar('SELECT SUM(comentarios) FROM contador_video'), resultado.comentarios)
    const videos = await videosEnMedia()
    assert.lengthOf(videos, 12)
    for (const { _id: id, usuario_id: dueno, visibilidad, time_stamp: creacion } of videos) {
      assert.equal(visibilidad === 'privado' ? contar(INTRUSOS, id, dueno, dueno) : 0, 0)
      assert.equal(
        contar('SELECT COUNT(*) FROM comentario WHERE video = ? AND fecha < ?', id, creacion),
        0
      )
    }

    const segunda = await ace('demo:sembrar')
    assert.equal(segunda.estado, 1)
    assert.include(segunda.errores, 'ya tiene datos')
    const callada = await ace('demo:sembrar', '--si-esta-vacia', '--json')
    assert.equal(callada.estado, 0)
    assert.deepEqual(JSON.parse(callada.salida), { sembrada: false })

    usar('otra')
    await ace('migration:run')
    const tercera = await ace('demo:sembrar', '--json')
    assert.equal(tercera.salida, primera.salida)
    assert.lengthOf(await videosEnMedia(), 12)
    const iguales = 'SELECT video, usuario, comentario FROM comentario ORDER BY id'
    assert.deepEqual(consultar(iguales, [], 'otra'), consultar(iguales))
  }).timeout(120_000)

  test('nada es de antes que lo que lo hizo posible, y se reparte en los días de la red', async ({
    assert,
  }) => {
    await ace('migration:run')
    const sembrada = await ace('demo:sembrar')
    assert.equal(sembrada.estado, 0, sembrada.errores)

    const videos = await videosEnMedia()
    for (const { _id: id, usuario_id: dueno, visibilidad, time_stamp: creacion } of videos) {
      for (const tabla of ['reaccion', 'comentario']) {
        const antes = `SELECT COUNT(*) FROM ${tabla} WHERE video = ? AND fecha < ?`
        assert.equal(contar(antes, id, creacion), 0, tabla)
      }
      if (visibilidad === 'privado') {
        assert.equal(contar(ANTES_DE_SER_CONTACTOS, dueno, dueno, id), 0)
      }
    }
    // Las ocho personas se registran antes del primer video.
    const primero = videos.map(({ time_stamp: creacion }) => creacion).sort()[0] ?? ''
    assert.equal(contar('SELECT COUNT(*) FROM contacto WHERE fecha < ?', primero), 0)
    assert.equal(contar(MENSAJES_DE_NADIE), 0)

    const ahora = Date.now()
    const diasDe = (fechas: string[]) =>
      new Set(fechas.map((fecha) => Math.floor((ahora - Date.parse(fecha)) / 86_400_000)))
    assert.lengthOf(diasDe(videos.map(({ time_stamp: creacion }) => creacion)), videos.length)
    for (const tabla of ['reaccion', 'comentario', 'contacto']) {
      const fechas = consultar<[string]>(`SELECT fecha FROM ${tabla}`).map(([fecha]) => fecha)
      const dias = [...diasDe(fechas)]
      assert.isAtLeast(dias.length, 5, tabla)
      assert.isTrue(
        dias.every((dia) => dia >= 0 && dia < DIAS),
        tabla
      )
    }
  }).timeout(120_000)

  test('simular no escribe nada, y en producción hace falta forzar', async ({ assert }) => {
    await ace('migration:run')
    const simulada = await ace('demo:sembrar', '--simular', '--json')
    assert.equal(simulada.estado, 0)
    assert.containsSubset(JSON.parse(simulada.salida), { sembrada: false, personas: 8 })
    assert.isEmpty(await videosEnMedia())

    entorno = { ...entorno, NODE_ENV: 'production', PORT: '1' }
    // No cambia nada: tampoco ahí pide permiso.
    const enProduccion = await ace('demo:sembrar', '--simular', '--json')
    assert.equal(enProduccion.estado, 0, enProduccion.errores)
    assert.deepEqual(JSON.parse(enProduccion.salida), JSON.parse(simulada.salida))
    const negada = await ace('demo:sembrar')
    assert.equal(negada.estado, 1)
    assert.include(negada.errores, '--forzar')
    assert.equal(contar('SELECT COUNT(*) FROM contacto'), 0)
    const forzada = await ace('demo:sembrar', '--forzar')
    assert.equal(forzada.estado, 0, forzada.errores)
    assert.equal(contar('SELECT COUNT(*) FROM contacto'), 10)
  }).timeout(120_000)
})

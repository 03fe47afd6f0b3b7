import { test } from '@japa/runner'
import { conRedNueva } from './demo.js'

/** Cuántos opinaron de un video sin ser contactos de su dueño. */
const INTRUSOS = `
  SELECT COUNT(*) FROM (SELECT video, usuario FROM reaccion UNION SELECT video, usuario FROM comentario)
  WHERE video = ? AND usuario NOT IN (
    SELECT usuario_1 FROM contacto WHERE usuario_2 = ?
    UNION SELECT usuario_2 FROM contacto WHERE usuario_1 = ?)`

test.group('demo:sembrar', (group) => {
  const { ace, contar, consultar, enProduccion, usar, videosEnMedia } = conRedNueva(group)

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

  test('simular no escribe nada, y en producción hace falta forzar', async ({ assert }) => {
    await ace('migration:run')
    const simulada = await ace('demo:sembrar', '--simular', '--json')
    assert.equal(simulada.estado, 0)
    assert.containsSubset(JSON.parse(simulada.salida), { sembrada: false, personas: 8 })
    assert.isEmpty(await videosEnMedia())

    enProduccion()
    // No cambia nada: tampoco ahí pide permiso.
    const simuladaAhi = await ace('demo:sembrar', '--simular', '--json')
    assert.equal(simuladaAhi.estado, 0, simuladaAhi.errores)
    assert.deepEqual(JSON.parse(simuladaAhi.salida), JSON.parse(simulada.salida))
    const negada = await ace('demo:sembrar')
    assert.equal(negada.estado, 1)
    assert.include(negada.errores, '--forzar')
    assert.equal(contar('SELECT COUNT(*) FROM contacto'), 0)
    const forzada = await ace('demo:sembrar', '--forzar')
    assert.equal(forzada.estado, 0, forzada.errores)
    assert.equal(contar('SELECT COUNT(*) FROM contacto'), 10)
  }).timeout(120_000)
})

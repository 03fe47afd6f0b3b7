import { test } from '@japa/runner'
import { conRedNueva, DIAS } from './demo.js'

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

test.group('demo:sembrar | las fechas', (group) => {
  const { ace, contar, consultar, videosEnMedia } = conRedNueva(group)

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
})

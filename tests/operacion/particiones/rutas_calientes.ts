import type pg from 'pg'
import { hasta } from '#tests/apoyo/espera'
import { alguien, videoDe, type Alguien } from '../acciones.js'
import { exigir, leer, type Mundo } from './pedidos.js'

/** Varias: también se mira lo que pasa con las sentencias ya preparadas. */
const VUELTAS = 3

/** Pasa varias veces por todo lo que la gente hace a cada rato, y espera a que se entregue. */
export async function recorrerRutasCalientes({ url, vigia, firebase }: Mundo) {
  const [ana, beto, caro] = [await alguien(), await alguien(), await alguien()]
  for (const persona of [ana, beto, caro]) {
    firebase.base.anotarDispositivo(persona.id, `dispositivo-${persona.id}`)
  }
  await vigia.query('INSERT INTO contacto (usuario_1, usuario_2) VALUES ($1, $2), ($3, $1)', [
    ana.id,
    beto.id,
    caro.id,
  ])
  const videos = [await videoDe(beto), await videoDe(caro)]
  for (let vuelta = 0; vuelta < VUELTAS; vuelta++) {
    for (const video of videos) {
      await conUnVideo({ url, quien: ana, video, duenio: beto })
    }
    await conversar(url, ana, beto)
    await conversar(url, caro, ana)
    await notificarse(url, beto)
  }
  await hasta(
    async () => (await pendientes(vigia)) === 0,
    'que se entreguen los mensajes y las notificaciones'
  )
}

type Visita = { url: string; quien: Alguien; video: string; duenio: Alguien }

async function conUnVideo({ url, quien, video, duenio }: Visita) {
  const { token } = quien
  await leer(`${url}/video?cantidad=2`, quien)
  await leer(`${url}/video/${video}`, quien)
  for (const reaccion of ['me-gusta', 'no-me-gusta', 'no-me-gusta']) {
    await exigir(`${url}/video/${video}/reaccion`, { token, cuerpo: { reaccion } })
  }
  const comentarios = `${url}/video/${video}/comentario`
  await exigir(comentarios, { token, cuerpo: { comentario: 'Qué bueno' } })
  await exigir(comentarios, { token: duenio.token, cuerpo: { comentario: 'Gracias' } })
  const lista = await leer(`${comentarios}?cantidad=100`, quien)
  await leer(`${comentarios}?cantidad=10&offset=1`, quien)
  const suyo = lista.findLast(({ autor }) => autor.id === quien.id)
  const cual = `${comentarios}/${suyo?.id}`
  await exigir(cual, { metodo: 'PUT', token, cuerpo: { comentario: 'Muy bueno' } })
  await exigir(cual, { metodo: 'DELETE', token })
}

async function conversar(url: string, una: Alguien, otra: Alguien) {
  const { token } = una
  await exigir(`${url}/chat/${otra.id}`, { token, cuerpo: { mensaje: '¿Cómo va?' } })
  await exigir(`${url}/chat/${una.id}`, { token: otra.token, cuerpo: { mensaje: 'Bien' } })
  await leer(`${url}/chat?cantidad=10`, una)
  await leer(`${url}/chat/${otra.id}?cantidad=10`, una)
  await exigir(`${url}/chat/${otra.id}`, { metodo: 'PUT', token, cuerpo: { leido: true } })
}

async function notificarse(url: string, quien: Alguien) {
  const { token } = quien
  const [una] = await leer(`${url}/usuario/notificacion?cantidad=10`, quien)
  await leer(`${url}/usuario/notificacion?cantidad=10&no_leidas=true`, quien)
  await leer(`${url}/usuario/notificacion/cantidad`, quien)
  const cual = `${url}/usuario/notificacion/${una?.id}`
  await exigir(cual, { metodo: 'PUT', token, cuerpo: { leida: true } })
  await exigir(`${url}/usuario/notificacion`, { metodo: 'PUT', token, cuerpo: { leida: true } })
}

async function pendientes(vigia: pg.Client): Promise<number> {
  const { rows } = await vigia.query(
    // Lo contado, y no las filas: esto también queda en los planes, y en las filas tocaría todas las particiones.
    `SELECT SUM(cantidad) AS cuantas FROM cantidad_por_estado WHERE estado IN ('pendiente', 'reintentandose')`
  )
  return Number(rows[0].cuantas)
}

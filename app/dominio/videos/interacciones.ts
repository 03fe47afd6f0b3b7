import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { enLista } from '#base/en_lista'
import { filasPor } from '#base/sentencias/filas_por'
import type { TipoDeReaccion } from '#models/reaccion'

/** Lo que la gente hizo con un video, visto por un espectador. */
export type Interacciones = {
  comentarios: number
  meGusta: number
  noMeGusta: number
  miReaccion: TipoDeReaccion | null
  visualizaciones: number
}

export const SIN_INTERACCIONES: Interacciones = {
  comentarios: 0,
  meGusta: 0,
  noMeGusta: 0,
  miReaccion: null,
  visualizaciones: 0,
}

/** Las interacciones de estos videos, en una consulta. Los que no están no tuvieron ninguna. */
export async function leerInteracciones(
  videosIds: string[],
  espectador: number
): Promise<Map<string, Interacciones>> {
  if (videosIds.length === 0) {
    return new Map()
  }
  const cliente = clienteDeLectura()
  const [suyas, deSuyas] = enLista('video', videosIds, cliente)
  const [deEstos, losDeEstos] = enLista('c.video', videosIds, cliente)
  // PostgreSQL bloquea las tablas en el orden en que se las nombra: primero las reacciones, como quien
  // escribe. Al revés, esto y el vaciado se esperarían en redondo.
  const filas = await filasPor<Interacciones & { video: string }>(
    `SELECT c.video, c.comentarios, c.me_gusta AS "meGusta", c.no_me_gusta AS "noMeGusta",
            c.visualizaciones, r.tipo AS "miReaccion"
       FROM (SELECT video, tipo FROM reaccion WHERE usuario = ? AND ${suyas}) r
      RIGHT JOIN contador_video c ON r.video = c.video
      WHERE ${deEstos}`,
    [espectador, ...deSuyas, ...losDeEstos],
    cliente
  )
  return new Map(filas.map(({ video, ...interacciones }) => [video, interacciones]))
}

import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { enLista } from '#base/en_lista'
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
  // PostgreSQL bloquea las tablas en el orden en que se las nombra: primero las reacciones, como quien
  // escribe. Al revés, esto y el vaciado se esperarían en redondo.
  const filas: (Interacciones & { video: string })[] = await cliente
    .query()
    .with('r', (mias) =>
      mias
        .from('reaccion')
        .select('video', 'tipo')
        .where('usuario', espectador)
        .whereRaw(...enLista('video', videosIds, cliente))
    )
    .from('contador_video as c')
    .leftJoin('r', 'r.video', 'c.video')
    .whereRaw(...enLista('c.video', videosIds, cliente))
    .select(
      'c.video',
      'c.comentarios',
      'c.me_gusta as meGusta',
      'c.no_me_gusta as noMeGusta',
      'c.visualizaciones',
      'r.tipo as miReaccion'
    )
  return new Map(filas.map(({ video, ...interacciones }) => [video, interacciones]))
}

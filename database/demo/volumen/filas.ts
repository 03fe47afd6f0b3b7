import { faker } from '@faker-js/faker/locale/es'
import type { DateTime } from 'luxon'
import { COMENTARIOS } from '#database/demo/conversaciones'
import { repartir } from '#database/demo/volumen/reparto'
import type { Video } from '#red/media/contrato'

const UN_DIA_MS = 86_400_000

/** Si la red es de hoy, no hay historia que respetar: se inventa una de estos días. */
const HISTORIA_MS = 60 * UN_DIA_MS

type Mundo = { personas: number[]; videos: Video[]; hasta: DateTime }

export type FilaDeReaccion = { video: string; usuario: number; tipo: string; fecha: string }
export type FilaDeComentario = { video: string; usuario: number; comentario: string; fecha: string }

/** Reacciones inventadas, de a un video por vez: tres de cada cuatro, me gusta, y ninguna repetida. */
export function* fabricarReacciones({ personas, videos, hasta }: Mundo, total: number) {
  const partes = repartir(total, videos.length, personas.length)
  for (const [orden, video] of videos.entries()) {
    const fecha = fechasDe(video, hasta)
    for (const usuario of faker.helpers.arrayElements(personas, partes[orden] ?? 0)) {
      const tipo = faker.number.int(3) === 0 ? 'NO_ME_GUSTA' : 'ME_GUSTA'
      yield { video: video.id, usuario, tipo, fecha: fecha() } satisfies FilaDeReaccion
    }
  }
}

/** Comentarios inventados; de alguien puede haber varios en un video. */
export function* fabricarComentarios({ personas, videos, hasta }: Mundo, total: number) {
  const partes = repartir(total, videos.length, total)
  for (const [orden, video] of videos.entries()) {
    const fecha = fechasDe(video, hasta)
    for (let cual = 0; cual < (partes[orden] ?? 0); cual++) {
      yield {
        video: video.id,
        usuario: faker.helpers.arrayElement(personas),
        comentario: faker.helpers.arrayElement(COMENTARIOS),
        fecha: fecha(),
      } satisfies FilaDeComentario
    }
  }
}

/** Momentos desde que se subió, más seguidos cerca de ahora: la red crece. */
function fechasDe({ creacion }: Video, hasta: DateTime): () => string {
  const fin = hasta.toMillis()
  const subido = creacion.getTime()
  const desde = fin - subido > UN_DIA_MS ? subido : fin - HISTORIA_MS
  return () => {
    const parte = Math.sqrt(faker.number.float())
    return new Date(desde + Math.floor(parte * (fin - desde))).toISOString()
  }
}

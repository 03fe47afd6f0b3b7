import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enTransaccion } from '#base/en_transaccion'
import { hace } from '#base/reloj_de_la_base'

/** Una persona vio un video en una hora, que se dice por su comienzo. */
export type Visualizacion = { video: string; usuario: number; hora: string }

export const UNA_HORA_MS = 3_600_000

/** Cuánto se recuerda quién vio qué: bastante más de lo que se insiste en guardar una (`visualizaciones.ts`). */
const SE_RECUERDAN_MS = 24 * UNA_HORA_MS

/**
 * Guarda unas visualizaciones y suma al contador de cada video las que eran nuevas. Guardarlas otra vez, o desde dos
 * servidores, no suma nada: lo decide la fila, y la suma va en su transacción.
 */
export function guardarVisualizaciones(visualizaciones: Visualizacion[]): Promise<void> {
  // Todos en el mismo orden, así nadie se espera en redondo.
  const enOrden = visualizaciones.toSorted((una, otra) => (claveDe(una) < claveDe(otra) ? -1 : 1))
  return enTransaccion(async (trx) => {
    const nuevas: { video: string }[] = await trx
      .knexQuery()
      .insert(enOrden)
      .into('visualizacion')
      .onConflict()
      .ignore()
      .returning('video')
    await sumar(nuevas, trx)
  })
}

export const claveDe = ({ video, usuario, hora }: Visualizacion) => `${video} ${usuario} ${hora}`

async function sumar(nuevas: { video: string }[], trx: TransactionClientContract) {
  const porVideo = new Map<string, number>()
  for (const { video } of nuevas) {
    porVideo.set(video, (porVideo.get(video) ?? 0) + 1)
  }
  if (porVideo.size === 0) {
    return
  }
  const filas = [...porVideo].sort(([uno], [otro]) => (uno < otro ? -1 : 1))
  await trx.rawQuery(
    `INSERT INTO contador_video (video, visualizaciones) VALUES ${filas.map(() => '(?, ?)').join(', ')}
     ON CONFLICT (video) DO UPDATE SET
       visualizaciones = contador_video.visualizaciones + excluded.visualizaciones`,
    filas.flat()
  )
}

/** Las de horas que ya no pueden repetirse. El contador no cambia. */
export const visualizacionesOlvidables = () => ({
  tabla: 'visualizacion',
  por: 'hora',
  donde: `hora < ${hace(db.connection(), SE_RECUERDAN_MS)}`,
})

import { randomBytes } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { compararContadores, type Diferencia } from '#videos/contadores/comparar'

/** De cuántos al azar, y de cuántas de las últimas filas. */
const AL_AZAR = 100
const ULTIMAS = 100

/** Compara los contadores de unos videos al azar y de los que tienen lo último que se escribió. */
export async function muestrearContadores(): Promise<{ mirados: number; distintos: Diferencia[] }> {
  const desde = randomBytes(12).toString('hex')
  const contados = (signo: '>=' | '<') =>
    db.from('contador_video').select('video').where('video', signo, desde).limit(AL_AZAR)
  const ultimos = (tabla: string) =>
    db.from(tabla).select('video').whereNotNull('video').orderBy('id', 'desc').limit(ULTIMAS)
  const filas: { video: string }[][] = await Promise.all([
    contados('>=').orderBy('video'),
    contados('<').orderBy('video', 'desc'),
    ultimos('reaccion'),
    ultimos('comentario'),
  ])
  const videos = [...new Set(filas.flat().map(({ video }) => video))]
  return { mirados: videos.length, distintos: await compararContadores(videos, db.connection()) }
}

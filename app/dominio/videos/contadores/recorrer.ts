import db from '@adonisjs/lucid/services/db'
import { filasDe } from '#base/filas_de'

/** De dónde puede ser un video: aunque no tenga contadores, o no le quede ninguna fila. */
const TABLAS = ['contador_video', 'reaccion', 'comentario']

/** Los videos que siguen a uno, en orden; vacía si no quedan. Recorrerlos no los junta nunca a todos. */
export async function siguientesVideos(despuesDe: string, cuantos: number): Promise<string[]> {
  const deTabla = (tabla: string) =>
    `SELECT video FROM (SELECT DISTINCT video FROM ${tabla} WHERE video > ? ORDER BY video LIMIT ?) AS de_${tabla}`
  const valores = TABLAS.flatMap(() => [despuesDe, cuantos])
  const respuesta: unknown = await db
    .connection()
    .rawQuery(
      `SELECT video FROM (${TABLAS.map(deTabla).join(' UNION ')}) AS todos ORDER BY video LIMIT ?`,
      [...valores, cuantos]
    )
  return filasDe<{ video: string }>(respuesta).map(({ video }) => video)
}

import db from '@adonisjs/lucid/services/db'

/** Cuántas visualizaciones hubo desde siempre. Suma los contadores de los videos: cuesta según cuántos haya. */
export async function leerVisualizaciones(): Promise<number> {
  const fila = await db.from('contador_video').sum('visualizaciones as total').first()
  return Number(fila?.total ?? 0)
}

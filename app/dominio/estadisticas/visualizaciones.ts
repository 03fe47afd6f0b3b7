import { clienteDeLectura } from '#base/replica/cliente_de_lectura'

/** Cuántas visualizaciones hubo desde siempre. Suma los contadores de los videos: cuesta según cuántos haya. */
export async function leerVisualizaciones(): Promise<number> {
  const fila = await clienteDeLectura()
    .from('contador_video')
    .sum('visualizaciones as total')
    .first()
  return Number(fila?.total ?? 0)
}

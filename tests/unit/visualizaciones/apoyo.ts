import db from '@adonisjs/lucid/services/db'

const HORA = '2026-01-02T03:00:00.000Z'

/** Saca las de estas pruebas, cuyos videos empiezan con `visto`. */
export async function vaciarlas() {
  await db.from('visualizacion').delete()
  await db.from('contador_video').where('video', 'like', 'visto%').delete()
}

export async function contadas(video: string) {
  const fila = await db.from('contador_video').where('video', video).first()
  return Number(fila?.visualizaciones ?? 0)
}

export const deGente = (cuantos: number, video = 'visto') =>
  Array.from({ length: cuantos }, (_, i) => ({ video, usuario: i + 1, hora: HORA }))

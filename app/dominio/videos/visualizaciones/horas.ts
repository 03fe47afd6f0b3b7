import { claveDe, UNA_HORA_MS, type Visualizacion } from '#videos/visualizaciones/guardar'

/** Lo anotado de una persona y un video, en el tiempo de este proceso, que no se corre: `performance.now()`. */
export type Vista = { video: string; usuario: number; primeraMs: number; ultimaMs: number }

/**
 * En qué horas de la base cae lo anotado: todos los servidores cuentan las mismas horas, tengan la suya como la
 * tengan. Se fija una vez, antes de guardarla: si no se sabe si quedó guardada, se insiste con la misma. Sin luxon:
 * son miles por vez, y mientras tanto no se atiende a nadie.
 *
 * @param ahora la hora de la base cuando en este proceso era `ahoraMs`, en milisegundos
 */
export function enHorasDeLaBase(
  vistas: Iterable<Vista>,
  { ahora, ahoraMs }: { ahora: number; ahoraMs: number }
): Map<string, Visualizacion> {
  const horas = new Map<string, Visualizacion>()
  const textos = new Map<number, string>()
  const anotar = (video: string, usuario: number, cuandoMs: number) => {
    const orden = Math.floor((ahora - (ahoraMs - cuandoMs)) / UNA_HORA_MS)
    const hora = textos.get(orden) ?? new Date(orden * UNA_HORA_MS).toISOString()
    textos.set(orden, hora)
    const visualizacion = { video, usuario, hora }
    horas.set(claveDe(visualizacion), visualizacion)
  }
  for (const { video, usuario, primeraMs, ultimaMs } of vistas) {
    anotar(video, usuario, primeraMs)
    if (ultimaMs !== primeraMs) {
      anotar(video, usuario, ultimaMs)
    }
  }
  return horas
}

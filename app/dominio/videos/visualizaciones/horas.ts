import type { DateTime } from 'luxon'
import { comoTextoDeBase } from '#models/fecha'
import { claveDe, type Visualizacion } from '#videos/visualizaciones/guardar'

/** Lo anotado de una persona y un video, en el tiempo de este proceso, que no se corre: `performance.now()`. */
export type Vista = { video: string; usuario: number; primeraMs: number; ultimaMs: number }

/**
 * En qué horas de la base cae lo anotado: todos los servidores cuentan las mismas horas, tengan la suya como la
 * tengan. Se fija una vez, antes de guardarla: si no se sabe si quedó guardada, se insiste con la misma.
 */
export function enHorasDeLaBase(
  vistas: Iterable<Vista>,
  { ahora, ahoraMs }: { ahora: DateTime; ahoraMs: number }
): Map<string, Visualizacion> {
  const horas = new Map<string, Visualizacion>()
  for (const { video, usuario, primeraMs, ultimaMs } of vistas) {
    for (const cuandoMs of [primeraMs, ultimaMs]) {
      const cuando = ahora.minus(ahoraMs - cuandoMs)
      const visualizacion = { video, usuario, hora: comoTextoDeBase(cuando.startOf('hour')) }
      horas.set(claveDe(visualizacion), visualizacion)
    }
  }
  return horas
}

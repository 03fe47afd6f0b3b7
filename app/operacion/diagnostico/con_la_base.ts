import { motivoDeLaBase } from '#base/conexion/motivos'
import { contesta } from '#base/conexion/sondeo'
import type { Hallazgo } from '#operacion/diagnostico/revision'

const SONDEO_MS = 2_000

/** @throws Error si no hay nadie a quien preguntarle nada */
export type HayAlguien = () => Promise<void>

/**
 * Se fija si contesta algún PostgreSQL, sin gastar una conexión ni esperar lo que un comando la espera. Las revisiones
 * que lo preguntan a la vez comparten la respuesta.
 */
export function hayAlguienEn(lugares: { host: string; port: number }[]): HayAlguien {
  let enCurso: Promise<void> | undefined
  const mirar = async () => {
    const estan = await Promise.all(lugares.map((lugar) => contesta(lugar, SONDEO_MS)))
    if (lugares.length > 0 && !estan.includes(true)) {
      throw new Error('no contesta nadie en esa dirección')
    }
  }
  return () => (enCurso ??= mirar().finally(() => (enCurso = undefined)))
}

/** Lo que se mira en la base, si hay alguien; lo que falle se dice sin la consulta. */
export function conLaBase(
  hayAlguien: HayAlguien,
  mirar: () => Promise<Hallazgo>
): () => Promise<Hallazgo> {
  return async () => {
    await hayAlguien()
    try {
      return await mirar()
    } catch (error) {
      throw new Error(motivoDeLaBase(error), { cause: error })
    }
  }
}

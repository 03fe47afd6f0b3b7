import { DateTime } from 'luxon'
import { ErrorDeUso } from '#consola/errores'
import { juzgado } from '#consola/valores'

/**
 * Una fecha escrita en una bandera: un día (`2026-03-01`, en UTC) o un instante (`2026-03-01T10:00:00-03:00`).
 *
 * @throws ErrorDeUso si no lo es
 */
export function leerFecha(bandera: string, escrita: string | undefined): DateTime | undefined {
  if (escrita === undefined) {
    return undefined
  }
  const fecha = /^\d{4}-\d{2}-\d{2}/.test(escrita)
    ? DateTime.fromISO(escrita, { zone: 'utc' })
    : undefined
  if (!fecha?.isValid || fecha.year < 1) {
    throw new ErrorDeUso(
      `--${bandera} tiene que ser un día (AAAA-MM-DD) o un instante (AAAA-MM-DDTHH:MM:SSZ).`
    )
  }
  return fecha
}

/** Cómo se lee una bandera que es una fecha. */
export const unaFecha = (bandera: string) => juzgado((escrita) => leerFecha(bandera, escrita))

/** Hasta cuándo, sin incluirlo: un día va entero. */
export function leerHasta(bandera: string, escrita: string | undefined): DateTime | undefined {
  const fecha = leerFecha(bandera, escrita)
  return escrita?.length === 'AAAA-MM-DD'.length ? fecha?.plus({ days: 1 }) : fecha
}

import type { HttpContext } from '@adonisjs/core/http'
import type { DateTime } from 'luxon'
import { Rechazo } from '#exceptions/rechazo'
import type { Rango } from '#estadisticas/por_dia'
import { leerRango } from '#validators/rango'

const DIAS = 30

/** Los rangos que se eligen con un toque. */
const ATAJOS = [7, 30, 90, 365]

type Elegido = { rango: Rango; error: string | null }

/** Los días que se piden; sin decirlos, o si no pueden ser, los últimos treinta. */
export function leerRangoDelPanel({ request }: HttpContext, hoy: DateTime): Elegido {
  const fin = hoy.toUTC().startOf('day')
  const ultimos = { inicio: fin.minus({ days: DIAS - 1 }), fin }
  const { inicio, fin: final } = request.qs()
  if (!inicio && !final) {
    return { rango: ultimos, error: null }
  }
  try {
    return { rango: leerRango(request), error: null }
  } catch (error) {
    if (!(error instanceof Rechazo)) {
      throw error
    }
    const cuerpo: { mensaje?: string } = error.cuerpo
    return { rango: ultimos, error: cuerpo.mensaje ?? 'Esos días no pueden ser.' }
  }
}

/** Los atajos, con cuál es el elegido. */
export function atajosDe({ inicio, fin }: Rango, hoy: DateTime) {
  const ultimo = hoy.toUTC().startOf('day')
  return ATAJOS.map((dias) => {
    const desde = ultimo.minus({ days: dias - 1 })
    return {
      nombre: dias === 365 ? 'Un año' : `${dias} días`,
      ruta: `/panel?inicio=${desde.toISODate()}&fin=${ultimo.toISODate()}`,
      elegido: +desde === +inicio && +ultimo === +fin,
    }
  })
}

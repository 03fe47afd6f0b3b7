import db from '@adonisjs/lucid/services/db'

export type Cola = 'notificaciones' | 'mensajes'

export type EntregasEnEstado = { cola: Cola; estado: string; cantidad: number }

const COLAS: Record<string, Cola> = { notificacion: 'notificaciones', mensaje: 'mensajes' }

/** Así cuenta la base a las pendientes que ya fallaron, aparte de las otras. */
export const REINTENTANDOSE = 'reintentandose'

/** Cuántas entregas hay en cada estado, también las terminadas que todavía no se depuraron. */
export async function entregasPorEstado(): Promise<EntregasEnEstado[]> {
  return leerCuentas(`CASE estado WHEN '${REINTENTANDOSE}' THEN 'pendiente' ELSE estado END`)
}

/** Lo mismo, con las que se están reintentando aparte de las otras pendientes. */
export const entregasConReintentos = () => leerCuentas('estado')

/** Lee las cuentas que lleva la base (docs/decisiones/0010): lo que cuesta no depende de cuántas haya. */
async function leerCuentas(estadoDe: string): Promise<EntregasEnEstado[]> {
  const filas: { hecho: string; estado: string; cantidad: number | string }[] = await db
    .from('cantidad_por_estado')
    .select('hecho', db.raw(`${estadoDe} AS estado`))
    .sum('cantidad as cantidad')
    .groupByRaw(`hecho, ${estadoDe}`)
  return filas.flatMap(({ hecho, estado, cantidad }) => {
    const cola = COLAS[hecho]
    return cola && Number(cantidad) > 0 ? [{ cola, estado, cantidad: Number(cantidad) }] : []
  })
}

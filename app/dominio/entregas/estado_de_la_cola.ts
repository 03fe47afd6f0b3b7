import db from '@adonisjs/lucid/services/db'
import { segundosDesde } from '#base/reloj_de_la_base'
import { entregasConReintentos, REINTENTANDOSE, type Cola } from '#entregas/entregas_por_estado'

export type EstadoDeCola = {
  cola: Cola
  pendientes: number
  /** De las pendientes, las que ya fallaron alguna vez. */
  reintentandose: number
  fallidas: number
  /** Cuánto hace que espera la más vieja de las pendientes, en segundos. */
  esperaSegundos: number | null
}

const TABLAS: [Cola, string][] = [
  ['notificaciones', 'notificacion'],
  ['mensajes', 'mensaje'],
]

/** Cómo está cada parte de la cola de salida. */
export async function estadoDeLaCola(): Promise<EstadoDeCola[]> {
  const entregas = await entregasConReintentos()
  return Promise.all(
    TABLAS.map(async ([cola, tabla]) => {
      const cuantas = (cual: string) =>
        entregas.find((una) => una.cola === cola && una.estado === cual)?.cantidad ?? 0
      const reintentandose = cuantas(REINTENTANDOSE)
      return {
        cola,
        pendientes: cuantas('pendiente') + reintentandose,
        reintentandose,
        fallidas: cuantas('fallida'),
        esperaSegundos: await esperaDe(tabla),
      }
    })
  )
}

/** El estado va escrito y no como parámetro: así sirve el índice de las que esperan. */
async function esperaDe(tabla: string): Promise<number | null> {
  const base = db.connection()
  const fila: { espera: number | string | null } | null = await base
    .from(tabla)
    .whereRaw(`estado = 'pendiente'`)
    .select(base.raw(`${segundosDesde(base, 'min(fecha)')} AS espera`))
    .first()
  const espera = fila?.espera ?? null
  return espera === null ? null : Math.max(0, Math.round(Number(espera)))
}

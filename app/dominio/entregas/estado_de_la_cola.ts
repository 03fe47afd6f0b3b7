import db from '@adonisjs/lucid/services/db'
import { segundosDesde } from '#base/reloj_de_la_base'
import { columnasDelPar } from '#chat/par'

export type EstadoDeCola = {
  cola: 'notificaciones' | 'mensajes'
  pendientes: number
  /** De las pendientes, las que ya fallaron alguna vez. */
  reintentandose: number
  fallidas: number
  /** Cuánto hace que espera la más vieja de las pendientes, en segundos. */
  esperaSegundos: number | null
}

type Fila = {
  estado: string
  cantidad: number | string
  con_error: number | string
  espera: number | string
}

/** Cómo está cada parte de la cola de salida. */
export function estadoDeLaCola(): Promise<EstadoDeCola[]> {
  return Promise.all([contar('notificaciones', 'notificacion'), contarMensajes()])
}

/** De un mensaje no se anota que falló: se anota de su conversación, que es lo que se entrega. */
async function contarMensajes(): Promise<EstadoDeCola> {
  const { menor, mayor } = columnasDelPar(db.connection())
  const [estado, fila] = await Promise.all([
    contar('mensajes', 'mensaje'),
    db
      .from('conversacion')
      .where('fallas_seguidas', '>', 0)
      .whereNotNull('proximo_intento')
      .joinRaw(
        `JOIN mensaje ON ${menor} = conversacion.menor AND ${mayor} = conversacion.mayor AND mensaje.estado = 'pendiente'`
      )
      .count('* as cantidad')
      .first(),
  ])
  return { ...estado, reintentandose: Number(fila?.cantidad) }
}

async function contar(cola: EstadoDeCola['cola'], tabla: string): Promise<EstadoDeCola> {
  const base = db.connection()
  const filas: Fila[] = await base
    .from(tabla)
    .whereIn('estado', ['pendiente', 'fallida'])
    .select('estado', base.raw(`${segundosDesde(base, 'min(fecha)')} AS espera`))
    .count('* as cantidad')
    .count('ultimo_error as con_error')
    .groupBy('estado')
  const pendiente = filas.find(({ estado }) => estado === 'pendiente')
  const fallida = filas.find(({ estado }) => estado === 'fallida')
  return {
    cola,
    pendientes: Number(pendiente?.cantidad ?? 0),
    reintentandose: Number(pendiente?.con_error ?? 0),
    fallidas: Number(fallida?.cantidad ?? 0),
    esperaSegundos: pendiente ? Math.max(0, Math.round(Number(pendiente.espera))) : null,
  }
}

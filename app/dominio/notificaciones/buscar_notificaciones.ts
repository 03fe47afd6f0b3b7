import Notificacion, {
  ESTADOS_DE_NOTIFICACION,
  type EstadoDeNotificacion,
} from '#models/notificacion'

export const ESTADOS: readonly string[] = ESTADOS_DE_NOTIFICACION

type Busqueda = { estado?: string; usuario?: number; tipo?: string; cantidad: number }

export const esEstado = (estado: string): estado is EstadoDeNotificacion => ESTADOS.includes(estado)

/** Las notificaciones de cualquiera, las más nuevas primero, para quien administra. */
export async function buscarNotificaciones({ estado, usuario, tipo, cantidad }: Busqueda) {
  return Notificacion.query()
    .if(estado, (consulta) => consulta.where('estado', estado ?? ''))
    .if(tipo, (consulta) => consulta.where('tipo', tipo ?? ''))
    .if(usuario !== undefined, (consulta) => consulta.where('usuario', usuario ?? 0))
    .orderBy('id', 'desc')
    .limit(cantidad)
}

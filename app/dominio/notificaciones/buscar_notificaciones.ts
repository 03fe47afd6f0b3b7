import { inject } from '@adonisjs/core'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import Notificacion, {
  ESTADOS_DE_NOTIFICACION,
  type EstadoDeNotificacion,
} from '#models/notificacion'
import { Nombrar } from '#notificaciones/nombrar'

export const ESTADOS = ESTADOS_DE_NOTIFICACION

type Busqueda = {
  estado: EstadoDeNotificacion | undefined
  usuario: number | undefined
  tipo: string | undefined
  /** Las anteriores a esta: la última de la página de antes. */
  antesDe?: number | undefined
  cantidad: number
}

/** Las notificaciones de cualquiera, las más nuevas primero, para quien administra. */
@inject()
export class BuscarNotificaciones {
  constructor(private readonly nombrar: Nombrar) {}

  async ejecutar({ estado, usuario, tipo, antesDe, cantidad }: Busqueda): Promise<Notificacion[]> {
    const notificaciones = await Notificacion.query({ client: clienteDeLectura() })
      .if(estado, (consulta) => consulta.where('estado', estado ?? ''))
      .if(tipo, (consulta) => consulta.where('tipo', tipo ?? ''))
      .if(usuario !== undefined, (consulta) => consulta.where('usuario', usuario ?? 0))
      .if(antesDe !== undefined, (consulta) => consulta.where('id', '<', antesDe ?? 0))
      .orderBy('id', 'desc')
      .limit(cantidad)
    const textos = await this.nombrar.comoSePueda(notificaciones)
    return notificaciones.map((notificacion, orden) => notificacion.merge(textos[orden] ?? {}))
  }
}

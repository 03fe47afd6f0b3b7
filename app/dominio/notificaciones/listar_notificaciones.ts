import { inject } from '@adonisjs/core'
import Notificacion from '#models/notificacion'
import type { Pagina } from '#base/pagina'
import { Nombrar } from '#notificaciones/nombrar'

type Pedido = { usuarioId: number; soloSinLeer: boolean; pagina: Pagina }

/** Las notificaciones de alguien, las más nuevas primero (docs/contrato.md §8). */
@inject()
export class ListarNotificaciones {
  constructor(private readonly nombrar: Nombrar) {}

  async ejecutar({ usuarioId, soloSinLeer, pagina }: Pedido): Promise<Notificacion[]> {
    const notificaciones = await Notificacion.query()
      .where('usuario', usuarioId)
      .if(soloSinLeer, (consulta) => consulta.where('leida', false))
      .orderBy('id', 'desc')
      .offset(pagina.offset)
      .limit(pagina.cantidad)
    const textos = await this.nombrar.ejecutar(notificaciones)
    return notificaciones.map((notificacion, orden) => notificacion.merge(textos[orden] ?? {}))
  }
}

import { inject } from '@adonisjs/core'
import db from '@adonisjs/lucid/services/db'
import { bloqueadosPara } from '#moderacion/bloqueos'
import Notificacion from '#models/notificacion'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { idDe, salteados, type Pagina } from '#base/pagina'
import { Nombrar } from '#notificaciones/nombrar'

type Pedido = { usuarioId: number; soloSinLeer: boolean; pagina: Pagina }

/** Las notificaciones de alguien, las más nuevas primero (docs/contrato.md §8), sin las de quien no se ve con él. */
@inject()
export class ListarNotificaciones {
  constructor(private readonly nombrar: Nombrar) {}

  async ejecutar({ usuarioId, soloSinLeer, pagina }: Pedido): Promise<Notificacion[]> {
    const despuesDe = idDe(pagina)
    const client = clienteDeLectura()
    const bloqueados = await bloqueadosPara(client, usuarioId)
    const notificaciones = await Notificacion.query({ client })
      .with('bloqueados', client.raw(...bloqueados))
      .where('usuario', usuarioId)
      .whereNotIn('causante', db.from('bloqueados').select('id'))
      .if(soloSinLeer, (consulta) => consulta.where('leida', false))
      .if(despuesDe, (consulta) => consulta.where('id', '<', despuesDe ?? 0))
      .orderBy('id', 'desc')
      .offset(salteados(pagina))
      .limit(pagina.cantidad)
    const textos = await this.nombrar.ejecutar(notificaciones)
    return notificaciones.map((notificacion, orden) => notificacion.merge(textos[orden] ?? {}))
  }
}

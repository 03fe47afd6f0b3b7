import { inject } from '@adonisjs/core'
import { enTransaccion } from '#base/en_transaccion'
import { ahora } from '#base/reloj_de_la_base'
import { tomarPar } from '#contactos/tomar_par'
import { asentarHecho } from '#marcas/asentar_hecho'
import SolicitudContacto from '#models/solicitud_contacto'
import { hayBloqueo } from '#moderacion/bloqueos'
import { Notificador } from '#notificaciones/notificador'
import { SolicitudAceptada } from '#notificaciones/tipos/solicitud_aceptada'

type Pedido = { solicitudId: number; receptor: number }

/** `desconocida`: no hay una solicitud así para aceptar. */
type Aceptacion = { tipo: 'aceptada' | 'desconocida' }

/** Acepta una solicitud recibida: nace el contacto y la solicitud deja de existir, a la vez. */
@inject()
export class AceptarSolicitud {
  constructor(private readonly notificador: Notificador) {}

  async ejecutar({ solicitudId, receptor }: Pedido): Promise<Aceptacion> {
    const solicitud = await SolicitudContacto.query()
      .where({ id: solicitudId, usuarioReceptor: receptor })
      .first()
    if (!solicitud) {
      return { tipo: 'desconocida' }
    }
    const emisor = solicitud.usuarioEmisor

    return enTransaccion(async (trx): Promise<Aceptacion> => {
      await tomarPar(emisor, receptor, trx)
      if (await hayBloqueo(emisor, receptor, trx)) {
        return { tipo: 'desconocida' }
      }
      const [borradas] = await SolicitudContacto.query({ client: trx })
        .where({ id: solicitudId, usuarioReceptor: receptor })
        .delete()
      if (Number(borradas) === 0) {
        return { tipo: 'desconocida' }
      }
      const fecha = trx.knexRawQuery(ahora(trx))
      await trx
        .knexQuery()
        .insert({ usuario_1: emisor, usuario_2: receptor, fecha })
        .into('contacto')
      await this.notificador.notificar(
        new SolicitudAceptada({ destinatario: emisor, causante: receptor }),
        trx
      )
      await asentarHecho('hecho', trx)
      return { tipo: 'aceptada' }
    })
  }
}

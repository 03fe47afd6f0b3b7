import { inject } from '@adonisjs/core'
import { enTransaccion } from '#base/en_transaccion'
import { tomarPar } from '#contactos/tomar_par'
import { relacionEntre, type EstadoDeContacto } from '#contactos/relacion'
import { mirarRecientes, recordarSolicitud } from '#contactos/solicitudes_recientes'
import { asentarHecho } from '#marcas/asentar_hecho'
import SolicitudContacto from '#models/solicitud_contacto'
import { SolicitudRecibida } from '#notificaciones/tipos/solicitud_recibida'
import { Notificador } from '#notificaciones/notificador'
import { ServidorDeAuth } from '#red/auth/contrato'

/** Si quedó enviada, o por qué no. */
type EnvioDeSolicitud =
  | { tipo: 'enviada' | 'uno-mismo' | 'desconocido' | NonNullable<EstadoDeContacto> }
  | { tipo: 'demasiadas'; esperaSegundos: number }

/** Envía una solicitud de contacto (docs/contrato.md §3). */
@inject()
export class EnviarSolicitud {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly notificador: Notificador
  ) {}

  async ejecutar({
    emisor,
    receptor,
  }: {
    emisor: number
    receptor: number
  }): Promise<EnvioDeSolicitud> {
    if (emisor === receptor) {
      return { tipo: 'uno-mismo' }
    }
    const relacion = await relacionEntre({ usuarioId: emisor, otra: receptor })
    if (relacion !== null && relacion !== 'bloqueo') {
      return { tipo: relacion }
    }
    // También si no se ven: sin preguntar, con auth caído se sabría quién bloqueó y quién no existe.
    const usuarios = await this.auth.buscarUsuarios([receptor])
    if (!usuarios.has(receptor) || relacion === 'bloqueo') {
      return { tipo: 'desconocido' }
    }

    return enTransaccion(async (trx): Promise<EnvioDeSolicitud> => {
      await tomarPar(emisor, receptor, trx)
      // Otro pudo adelantarse mientras auth contestaba: lo que vale es lo que se ve con el par tomado.
      const actual = await relacionEntre({ usuarioId: emisor, otra: receptor }, trx)
      if (actual !== null) {
        // Quien no se ve con alguien no existe para él.
        return { tipo: actual === 'bloqueo' ? 'desconocido' : actual }
      }
      const { esperaSegundos, seAvisa } = await mirarRecientes({ emisor, receptor }, trx)
      if (esperaSegundos > 0) {
        return { tipo: 'demasiadas', esperaSegundos }
      }
      await SolicitudContacto.create(
        { usuarioEmisor: emisor, usuarioReceptor: receptor },
        { client: trx }
      )
      await recordarSolicitud({ emisor, receptor }, 'enviada', trx)
      if (seAvisa) {
        await this.notificador.notificar(
          new SolicitudRecibida({ destinatario: receptor, causante: emisor }),
          trx
        )
      }
      await asentarHecho('creado', trx)
      return { tipo: 'enviada' }
    })
  }
}

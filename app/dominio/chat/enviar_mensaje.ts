import { inject } from '@adonisjs/core'
import { enTransaccion } from '#base/en_transaccion'
import { guardarMensaje, type Envio } from '#chat/guardar_mensaje'
import { Replicador } from '#chat/replicador'
import { tomarPar } from '#contactos/tomar_par'
import { relacionEntre } from '#contactos/relacion'
import { asentarHecho } from '#marcas/asentar_hecho'
import { Notificador } from '#notificaciones/notificador'
import { MensajeNuevo } from '#notificaciones/tipos/mensaje_nuevo'
import { ServidorDeAuth } from '#red/auth/contrato'

type EnvioDeMensaje = { tipo: 'enviado' | 'desconocido' | 'no-es-contacto' }

/** Acepta un mensaje de chat: desde que contesta, está guardado (docs/contrato.md §6). */
@inject()
export class EnviarMensaje {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly notificador: Notificador,
    private readonly replicador: Replicador
  ) {}

  async ejecutar({ emisor, destinatario, mensaje }: Envio): Promise<EnvioDeMensaje> {
    const par = { usuarioId: emisor, otra: destinatario }
    const [usuarios, relacion] = await Promise.all([
      this.auth.buscarUsuarios([destinatario]),
      relacionEntre(par),
    ])
    if (!usuarios.has(destinatario) || relacion === 'bloqueo') {
      return { tipo: 'desconocido' }
    }
    if (relacion !== 'contacto') {
      return { tipo: 'no-es-contacto' }
    }

    return enTransaccion(async (trx): Promise<EnvioDeMensaje> => {
      // De a uno por conversación: los ids, las fechas y lo que se replica van en el mismo orden.
      await tomarPar(emisor, destinatario, trx)
      // Pudieron dejar de serlo mientras auth contestaba: lo que vale es lo que se ve con el par tomado.
      const actual = await relacionEntre(par, trx)
      if (actual !== 'contacto') {
        return { tipo: actual === 'bloqueo' ? 'desconocido' : 'no-es-contacto' }
      }
      const guardado = await guardarMensaje({ emisor, destinatario, mensaje }, trx)
      await this.replicador.replicar(guardado, trx)
      await this.notificador.notificar(
        new MensajeNuevo({ destinatario, causante: emisor, mensaje }),
        trx
      )
      await asentarHecho('creado', trx)
      return { tipo: 'enviado' }
    })
  }
}

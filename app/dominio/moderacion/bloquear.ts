import { inject } from '@adonisjs/core'
import { enTransaccion } from '#base/en_transaccion'
import { ahora } from '#base/reloj_de_la_base'
import { Replicador } from '#chat/replicador'
import { borrarContacto } from '#contactos/terminar_contacto'
import { borrarSolicitudes } from '#contactos/retirar_solicitud'
import { tomarPar } from '#contactos/tomar_par'
import { apartar, type Hecho, type Pedido } from '#moderacion/apartados'
import { callarEntre } from '#notificaciones/callar'
import { ServidorDeAuth } from '#red/auth/contrato'

/**
 * Bloquea a alguien: desde que contesta, ninguno de los dos ve nada del otro (docs/contrato.md §15). También puede
 * quien ya está bloqueado: si no, quien bloquea primero decidiría solo cuándo termina.
 */
@inject()
export class Bloquear {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly replicador: Replicador
  ) {}

  async ejecutar({ usuarioId, otra }: Pedido): Promise<Hecho> {
    if (usuarioId === otra) {
      return { tipo: 'uno-mismo' }
    }
    const usuarios = await this.auth.buscarUsuarios([otra])
    if (!usuarios.has(otra)) {
      return { tipo: 'desconocido' }
    }
    return enTransaccion(async (trx): Promise<Hecho> => {
      await tomarPar(usuarioId, otra, trx)
      if (await apartar('bloqueo', { usuarioId, otra, fecha: ahora(trx) }, trx)) {
        await borrarSolicitudes(usuarioId, otra, trx)
        await borrarContacto(usuarioId, otra, trx)
        await this.replicador.quitar({ uno: usuarioId, otro: otra }, trx)
        await callarEntre(usuarioId, otra, trx)
      }
      return { tipo: 'hecho' }
    })
  }
}

import { inject } from '@adonisjs/core'
import { enTransaccion } from '#base/en_transaccion'
import { ahora } from '#base/reloj_de_la_base'
import { apartar, type Hecho, type Pedido } from '#moderacion/apartados'
import { hayBloqueo } from '#moderacion/bloqueos'
import { ServidorDeAuth } from '#red/auth/contrato'

/** Silencia a alguien: sus videos salen del muro y lo que hace no se avisa. Él no nota nada (docs/contrato.md §15). */
@inject()
export class Silenciar {
  constructor(private readonly auth: ServidorDeAuth) {}

  async ejecutar({ usuarioId, otra }: Pedido): Promise<Hecho> {
    if (usuarioId === otra) {
      return { tipo: 'uno-mismo' }
    }
    const [usuarios, bloqueado] = await Promise.all([
      this.auth.buscarUsuarios([otra]),
      hayBloqueo(usuarioId, otra),
    ])
    if (bloqueado || !usuarios.has(otra)) {
      return { tipo: 'desconocido' }
    }
    await enTransaccion((trx) => apartar('silencio', { usuarioId, otra, fecha: ahora(trx) }, trx))
    return { tipo: 'hecho' }
  }
}

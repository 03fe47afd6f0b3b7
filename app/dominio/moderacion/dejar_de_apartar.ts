import { inject } from '@adonisjs/core'
import { enTransaccion } from '#base/en_transaccion'
import { APARTADOS, type Apartado, type Hecho, type Pedido } from '#moderacion/apartados'
import { hayBloqueo } from '#moderacion/bloqueos'
import { ServidorDeAuth } from '#red/auth/contrato'

/** Deshace un bloqueo o un silencio. No devuelve lo que el bloqueo terminó (docs/contrato.md §15). */
@inject()
export class DejarDeApartar {
  constructor(private readonly auth: ServidorDeAuth) {}

  async ejecutar(como: Apartado, { usuarioId, otra }: Pedido): Promise<Hecho> {
    if (usuarioId === otra) {
      return { tipo: 'uno-mismo' }
    }
    const borradas: unknown = await enTransaccion((trx) =>
      trx
        .from(como)
        .where({ usuario: usuarioId, [APARTADOS[como]]: otra })
        .delete()
    )
    // A quien auth ya no conoce también se lo deja de apartar: solo sin nada que deshacer hay que preguntar.
    if (Number(borradas) > 0) {
      return { tipo: 'hecho' }
    }
    const [usuarios, noSeVen] = await Promise.all([
      this.auth.buscarUsuarios([otra]),
      // Que no haya nada que deshacer no puede delatar a quien bloqueó.
      como === 'silencio' && hayBloqueo(usuarioId, otra),
    ])
    return { tipo: usuarios.has(otra) && !noSeVen ? 'hecho' : 'desconocido' }
  }
}

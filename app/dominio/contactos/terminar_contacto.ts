import { inject } from '@adonisjs/core'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { asentar } from '#auditoria/asentar'
import { enTransaccion } from '#base/en_transaccion'
import { Replicador } from '#chat/replicador'
import { tomarPar } from '#contactos/tomar_par'
import { asentarHecho } from '#marcas/asentar_hecho'
import Contacto from '#models/contacto'

type Pedido = {
  usuarioId: number
  otra: number
  /** Quien lo decide, si es el administrador y no uno de los dos: queda asentado. */
  administrador?: string
}

type Fin = { tipo: 'terminado' | 'no-es-contacto' }

/** Deja de ser contacto de alguien: los videos privados se cierran en el acto, para los dos (docs/contrato.md §15). */
@inject()
export class TerminarContacto {
  constructor(private readonly replicador: Replicador) {}

  ejecutar({ usuarioId, otra, administrador: quien }: Pedido): Promise<Fin> {
    return enTransaccion(async (trx): Promise<Fin> => {
      await tomarPar(usuarioId, otra, trx)
      if (!(await borrarContacto(usuarioId, otra, trx))) {
        return { tipo: 'no-es-contacto' }
      }
      await this.replicador.quitar({ uno: usuarioId, otro: otra }, trx)
      if (quien !== undefined) {
        // De a uno: si alguno se va, su asiento queda con su seudónimo y no dice quién era.
        const cambio = { antes: { contacto: true }, despues: { contacto: false } }
        const asientos = [usuarioId, otra].map((id) => ({ sobre: `usuario ${id}`, ...cambio }))
        await asentar(
          asientos.map((asiento) => ({ quien, que: 'contacto.eliminar', ...asiento })),
          trx
        )
      }
      await asentarHecho('hecho', trx)
      return { tipo: 'terminado' }
    })
  }
}

/** Borra el contacto de un par que ya se tomó; dice si había. */
export async function borrarContacto(una: number, otra: number, trx: TransactionClientContract) {
  const [borrados] = await Contacto.query({ client: trx })
    .where((par) => par.where('usuario_1', una).where('usuario_2', otra))
    .orWhere((par) => par.where('usuario_1', otra).where('usuario_2', una))
    .delete()
  return Number(borrados) > 0
}

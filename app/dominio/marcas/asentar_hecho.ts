import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { deLaMarca, marcaDelPedido } from '#marcas/marca'

/** Si con el pedido empezó a existir algo, o cambió o dejó de existir lo que había. */
export type Hecho = 'creado' | 'hecho'

/**
 * Deja dicho que el pedido en curso se hizo, en la misma transacción que lo hace: si el servidor muere antes de
 * contestar, el que lo repita recibe su respuesta y no se hace otra vez. Sin marca no hay nada que decir.
 *
 * @throws Error si otro lo tomó mientras tanto
 */
export async function asentarHecho(hecho: Hecho, trx: TransactionClientContract) {
  const marca = marcaDelPedido.getStore()
  if (!marca) {
    return
  }
  const [cambiadas]: unknown[] = [
    await trx.from('marca').where(deLaMarca(marca)).update({ hecho }),
  ].flat()
  if (Number(cambiadas) === 0) {
    throw new Error('El pedido tardó tanto que otro igual lo está haciendo')
  }
}

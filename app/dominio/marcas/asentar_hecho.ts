import type { Escritura } from '#base/sentencias/escritura'
import { filasPor } from '#base/sentencias/filas_por'
import { marcaDelPedido } from '#marcas/marca'

/** Si con el pedido empezó a existir algo, o cambió o dejó de existir lo que había. */
export type Hecho = 'creado' | 'hecho'

/**
 * Deja dicho que el pedido en curso se hizo, en la misma transacción que lo hace: si el servidor muere antes de
 * contestar, el que lo repita recibe su respuesta y no se hace otra vez. Sin marca no hay nada que decir.
 *
 * @throws Error si otro lo tomó mientras tanto
 */
export async function asentarHecho(hecho: Hecho, trx: Escritura) {
  const marca = marcaDelPedido.getStore()
  if (!marca) {
    return
  }
  const { usuarioId, clave, toma } = marca
  const cambiadas = await filasPor(
    'UPDATE marca SET hecho = ? WHERE usuario = ? AND clave = ? AND toma = ? RETURNING usuario',
    [hecho, usuarioId, clave, toma],
    trx
  )
  if (cambiadas.length === 0) {
    throw new Error('El pedido tardó tanto que otro igual lo está haciendo')
  }
}

import { asentar } from '#auditoria/asentar'
import { enTransaccion } from '#base/en_transaccion'
import { eliminarPorModeracion } from '#comentarios/eliminar_por_moderacion'

type Pedido = { id: number; quien: string }

type Eliminacion = { tipo: 'eliminado' | 'desconocido' }

/** Elimina cualquier comentario y deja constancia. Las denuncias que tenga quedan como están. */
export function eliminarComoAdministrador({ id, quien }: Pedido): Promise<Eliminacion> {
  return enTransaccion(async (trx): Promise<Eliminacion> => {
    const antes = await eliminarPorModeracion(id, trx)
    if (!antes) {
      return { tipo: 'desconocido' }
    }
    await asentar([{ quien, que: 'comentario.eliminar', sobre: `comentario ${id}`, antes }], trx)
    return { tipo: 'eliminado' }
  })
}

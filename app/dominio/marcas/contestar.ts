import { enTransaccion } from '#base/en_transaccion'
import { deLaMarca, type Marca } from '#marcas/marca'

/** Guarda lo que se contesta, para contestar lo mismo a quien lo repita. */
export async function guardarRespuesta(
  marca: Marca,
  respuesta: { estado: number; cuerpo: string }
) {
  await enTransaccion((trx) => trx.from('marca').where(deLaMarca(marca)).update(respuesta))
}

/** El pedido no se hizo, y el que lo repita puede probar de nuevo. Si se hizo, eso queda dicho. */
export async function soltarMarca(marca: Marca) {
  await enTransaccion((trx) =>
    trx.from('marca').where(deLaMarca(marca)).whereNull('hecho').delete()
  )
}

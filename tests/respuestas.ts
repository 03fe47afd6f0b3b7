import type { ApiResponse } from '@japa/api-client'

type Pedido = PromiseLike<ApiResponse>

/** El cuerpo de la respuesta de un pedido; con `clave`, solo esa parte. */
export async function cuerpoDe(pedido: Pedido, clave?: string) {
  const respuesta = await pedido
  const cuerpo = respuesta.body()
  return clave === undefined ? cuerpo : cuerpo[clave]
}

export async function estadoDe(pedido: Pedido): Promise<number> {
  const respuesta = await pedido
  return respuesta.status()
}

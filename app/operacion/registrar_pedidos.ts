import type { Pedidos, PedidoTerminado } from '#operacion/pedidos'

type Registro = { info(datos: object, mensaje: string): void }

/** Una línea por pedido, con su ruta y sin su dirección. */
export function registrarPedidos(pedidos: Pedidos, registro: Registro): () => void {
  return pedidos.alTerminar((pedido: PedidoTerminado) => {
    const { id, cortado, metodo, ruta, estado, ms, usuario } = pedido
    const linea = { request_id: id, metodo, ruta, estado, ms: Math.round(ms * 10) / 10, usuario }
    registro.info(cortado ? { ...linea, cortado } : linea, 'Pedido')
  })
}

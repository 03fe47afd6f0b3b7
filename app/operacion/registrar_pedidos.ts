import type { Pedidos, PedidoTerminado } from '#operacion/pedidos'

type Registro = {
  info(datos: object, mensaje: string): void
  child(datos: object, opciones: { redact: string[] }): Registro
}

/** Una línea por pedido, con su ruta y sin su dirección. */
export function registrarPedidos(pedidos: Pedidos, deTodos: Registro): () => void {
  // Sus campos son siempre estos: buscarles una clave adentro cuesta tres veces lo que escribirlos.
  const registro = deTodos.child({}, { redact: [] })
  return pedidos.alTerminar((pedido: PedidoTerminado) => {
    const { id, cortado, metodo, ruta, estado, ms, usuario } = pedido
    const linea = { request_id: id, metodo, ruta, estado, ms: Math.round(ms * 10) / 10, usuario }
    registro.info(cortado ? { ...linea, cortado } : linea, 'Pedido')
  })
}

/** A lo sumo tantos pedidos en tantos segundos, para cada quien. */
export type Limite = { pedidos: number; segundos: number }

const PEDIDOS_MAXIMOS = 1_000_000
const SEGUNDOS_MAXIMOS = 86_400

/**
 * Lee `PEDIDOS/SEGUNDOS`, por ejemplo `600/60`.
 *
 * @throws Error con el motivo
 */
export function leerLimite(valor: string): Limite {
  const [, pedidos, segundos] = /^([0-9]{1,7})\/([0-9]{1,5})$/.exec(valor) ?? []
  const limite = { pedidos: Number(pedidos), segundos: Number(segundos) }
  if (
    !(limite.pedidos >= 1 && limite.pedidos <= PEDIDOS_MAXIMOS) ||
    !(limite.segundos >= 1 && limite.segundos <= SEGUNDOS_MAXIMOS)
  ) {
    throw new Error(
      `tiene que ser PEDIDOS/SEGUNDOS, por ejemplo 600/60: de 1 a ${PEDIDOS_MAXIMOS} pedidos y de 1 a ${SEGUNDOS_MAXIMOS} segundos`
    )
  }
  return limite
}

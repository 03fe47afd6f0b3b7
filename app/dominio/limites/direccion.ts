import { leerIp } from '#base/direccion_ip'

/** Algunos balanceadores agregan el puerto de quien se conectó. */
const CON_PUERTO = /^(?:([0-9.]+)|\[([0-9a-f:.]+)\]):[0-9]+$/i

/**
 * A quién se le cuentan los pedidos que llegan de una dirección. En IPv6 cada casa recibe una red /64
 * entera: contar por dirección sería no contar.
 */
export function origenDe(direccion: string): string {
  const [, ipv4, ipv6] = CON_PUERTO.exec(direccion) ?? []
  const leida = leerIp(ipv4 ?? ipv6 ?? direccion)
  if (leida === undefined) {
    return 'desconocida'
  }
  return 'octets' in leida ? leida.toString() : red64(leida.parts)
}

function red64(partes: number[]): string {
  const red = partes.slice(0, 4).map((parte) => parte.toString(16))
  return `${red.join(':')}::/64`
}

import ipaddr from 'ipaddr.js'

/**
 * Una dirección IP, escrita como se la escribe siempre; la de IPv4 que viene dentro de una de IPv6 es de IPv4. La
 * biblioteca entiende más (`10` sería 0.0.0.10), y acá eso no es una dirección.
 */
export function leerIp(direccion: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return ipaddr.IPv4.isValidFourPartDecimal(direccion) || ipaddr.IPv6.isValid(direccion)
    ? ipaddr.process(direccion)
    : undefined
}

import { isIP } from 'node:net'

/** Algunos balanceadores agregan el puerto de quien se conectó. */
const CON_PUERTO = /^(?:([0-9.]+)|\[([0-9a-f:.]+)\]):[0-9]+$/i

const IPV4_DENTRO_DE_IPV6 = /^::ffff:([0-9]+\.[0-9]+\.[0-9]+\.[0-9]+)$/i

/**
 * A quién se le cuentan los pedidos que llegan de una dirección. En IPv6 cada casa recibe una red /64
 * entera: contar por dirección sería no contar.
 */
export function origenDe(direccion: string): string {
  const [, ipv4, ipv6] = CON_PUERTO.exec(direccion) ?? []
  const sola = ipv4 ?? ipv6 ?? direccion.replace(/%.*$/, '')
  const limpia = IPV4_DENTRO_DE_IPV6.exec(sola)?.[1] ?? sola
  switch (isIP(limpia)) {
    case 4:
      return limpia
    case 6:
      return red64(limpia)
    default:
      return 'desconocida'
  }
}

function red64(direccion: string): string {
  const [antes = '', despues = ''] = direccion.split('::')
  const grupos = (parte: string) => (parte ? parte.split(':') : [])
  const [inicio, fin] = [grupos(antes), grupos(despues)]
  const ceros = Array<string>(Math.max(0, 8 - inicio.length - fin.length)).fill('0')
  const primeros = [...inicio, ...ceros, ...fin].slice(0, 4)
  return `${primeros.map((grupo) => Number.parseInt(grupo, 16).toString(16)).join(':')}::/64`
}

import { BlockList, isIP } from 'node:net'

/** Si se le cree a quien está a `saltos` de este servidor, contando desde 0 (docs/contrato.md §14). */
export type ConfianzaEnProxy = (direccion: string, saltos: number) => boolean

const REDES: Record<string, string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
}

const SALTOS_MAXIMOS = 10

/**
 * Lee `PROXY_CONFIABLE`: cuántos proxies hay delante, o una lista de direcciones, redes y nombres de
 * `REDES`. Vacío, a nadie: cualquiera puede escribir un `X-Forwarded-For`.
 *
 * @throws Error con el motivo
 */
export function leerProxyConfiable(valor: string): ConfianzaEnProxy {
  if (/^[0-9]{1,2}$/.test(valor)) {
    const cuantos = Number(valor)
    if (cuantos < 1 || cuantos > SALTOS_MAXIMOS) {
      throw new Error(`tiene que haber entre 1 y ${SALTOS_MAXIMOS} proxies`)
    }
    return (_direccion, saltos) => saltos < cuantos
  }

  const lista = new BlockList()
  const partes = valor.split(',').map((parte) => parte.trim())
  partes.flatMap((parte) => REDES[parte] ?? [parte]).forEach((red) => agregar(lista, red))
  return (direccion) => {
    const version = isIP(direccion)
    return version !== 0 && lista.check(direccion, version === 4 ? 'ipv4' : 'ipv6')
  }
}

function agregar(lista: BlockList, red: string) {
  const [direccion = '', prefijo, sobra] = red.split('/')
  const version = isIP(direccion)
  const bits = version === 4 ? 32 : 128
  const largo = prefijo === undefined ? bits : Number(/^[0-9]{1,3}$/.exec(prefijo)?.[0])
  if (version === 0 || sobra !== undefined || !(largo <= bits)) {
    throw new Error(
      `tiene que ser cuántos proxies hay delante, o una lista de direcciones, redes (10.0.0.0/8) y ${Object.keys(REDES).join(', ')}`
    )
  }
  lista.addSubnet(direccion, largo, version === 4 ? 'ipv4' : 'ipv6')
}

import { isIP } from 'node:net'
import proxyAddr from 'proxy-addr'

/** Si se le cree a quien está a `saltos` de este servidor, contando desde 0 (docs/contrato.md §14). */
export type ConfianzaEnProxy = (direccion: string, saltos: number) => boolean

const NOMBRES = ['loopback', 'linklocal', 'uniquelocal']
const SALTOS_MAXIMOS = 10

/**
 * Lee `PROXY_CONFIABLE`: cuántos proxies hay delante, o una lista de direcciones, redes y `NOMBRES`. Vacío, a
 * nadie: cualquiera puede escribir un `X-Forwarded-For`.
 *
 * @throws Error con el motivo
 */
export function leerProxyConfiable(valor: string): ConfianzaEnProxy {
  if (/^[0-9]+$/.test(valor)) {
    const cuantos = Number(valor)
    if (cuantos < 1 || cuantos > SALTOS_MAXIMOS) {
      throw new Error(`tiene que haber entre 1 y ${SALTOS_MAXIMOS} proxies`)
    }
    return (_direccion, saltos) => saltos < cuantos
  }

  const partes = valor.split(',').map((parte) => parte.trim())
  try {
    partes.forEach(exigirRed)
    return proxyAddr.compile(partes)
  } catch {
    throw new Error(
      `tiene que ser cuántos proxies hay delante, o una lista de direcciones, redes (10.0.0.0/8) y ${NOMBRES.join(', ')}`
    )
  }
}

/** `proxy-addr` entiende también direcciones que nadie escribe a propósito: `100` sería 0.0.0.100. */
function exigirRed(parte: string) {
  const [direccion = ''] = parte.split('/')
  if (!NOMBRES.includes(parte) && isIP(direccion) === 0) {
    throw new Error(`no es una red: ${direccion}`)
  }
}

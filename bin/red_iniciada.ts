import { existsSync, readFileSync } from 'node:fs'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { parseEnv } from 'node:util'
import { nombreDeModo } from '#start/entorno/modo'

const RAIZ = new URL('../', import.meta.url)

/** Lo que escribe `bin/iniciar` al encender la red. */
const ENTORNO = 'datos/entorno'

/**
 * Completa el entorno con el de la red que encendió `bin/iniciar`, si nadie dijo con cuál se trabaja: manda lo
 * exportado, y después un archivo `.env`. En producción, y donde los archivos están en otro lado, no se mete.
 *
 * @returns si el entorno es el de esa red
 */
export function completarConLaRedIniciada(entorno: NodeJS.ProcessEnv, raiz = RAIZ): boolean {
  const deOtroModo = entorno.ENV_PATH || nombreDeModo(entorno) === 'production'
  if (entorno.DATABASE_URL || deOtroModo || dicenLaBase(raiz)) {
    return false
  }
  const suyo = leer(new URL(ENTORNO, raiz))
  if (!suyo.DATABASE_URL) {
    return false
  }
  for (const [variable, valor] of Object.entries(suyo)) {
    entorno[variable] ||= valor
  }
  return true
}

/**
 * Confía en el certificado de esa red, además de en los que ya confíe: Node lee `NODE_EXTRA_CA_CERTS` solo al
 * arrancar, y quien lo tenga exportado puede tener otro.
 */
export function confiarEnLaRedIniciada(raiz = RAIZ) {
  const { NODE_EXTRA_CA_CERTS: certificado } = leer(new URL(ENTORNO, raiz))
  if (certificado && existsSync(certificado)) {
    setDefaultCACertificates([...getCACertificates('default'), readFileSync(certificado, 'utf-8')])
  }
}

function dicenLaBase(raiz: URL): boolean {
  return ['.env', '.env.local', '.env.development', '.env.production'].some((nombre) =>
    Boolean(leer(new URL(nombre, raiz)).DATABASE_URL)
  )
}

function leer(archivo: URL): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(archivo, 'utf-8'))
  } catch {
    return {}
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { ErrorDeComando } from '#consola/errores'
import { nombreDeModo } from '#start/entorno/modo'

const RAIZ = new URL('../', import.meta.url)

/** Lo que escribe `bin/iniciar` al encender la red, en la carpeta de `--datos`: `CHOTUVE_DATOS` dice cuál, si no es la suya. */
const ENTORNO = 'entorno'
const DATOS = 'datos'

/**
 * Completa el entorno con el de la red que encendió `bin/iniciar`, si nadie dijo con cuál se trabaja: manda lo
 * exportado, y después un archivo `.env`. En producción, y donde los archivos están en otro lado, no se mete.
 *
 * @returns si el entorno es el de esa red
 * @throws ErrorDeComando si se dijo cuál es su carpeta y no está
 */
export function completarConLaRedIniciada(entorno: NodeJS.ProcessEnv, raiz = RAIZ): boolean {
  const deOtroModo = entorno.ENV_PATH || nombreDeModo(entorno) === 'production'
  if (entorno.DATABASE_URL || deOtroModo || dicenLaBase(raiz)) {
    return false
  }
  const suyo = leer(entornoDe(entorno, raiz))
  if (!suyo.DATABASE_URL) {
    if (entorno.CHOTUVE_DATOS) {
      throw new ErrorDeComando(
        `En ${entorno.CHOTUVE_DATOS} (CHOTUVE_DATOS) no hay una red de bin/iniciar.`
      )
    }
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
export function confiarEnLaRedIniciada(entorno: NodeJS.ProcessEnv, raiz = RAIZ) {
  const { NODE_EXTRA_CA_CERTS: certificado } = leer(entornoDe(entorno, raiz))
  if (certificado && existsSync(certificado)) {
    setDefaultCACertificates([...getCACertificates('default'), readFileSync(certificado, 'utf-8')])
  }
}

/** Dónde lo escribió: `CHOTUVE_DATOS`, como `--datos`, es relativa a donde está quien corre el comando. */
function entornoDe({ CHOTUVE_DATOS: datos }: NodeJS.ProcessEnv, raiz: URL): string {
  return join(datos ? resolve(datos) : join(fileURLToPath(raiz), DATOS), ENTORNO)
}

function dicenLaBase(raiz: URL): boolean {
  return ['.env', '.env.local', '.env.development', '.env.production'].some((nombre) =>
    Boolean(leer(join(fileURLToPath(raiz), nombre)).DATABASE_URL)
  )
}

function leer(archivo: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(archivo, 'utf-8'))
  } catch {
    return {}
  }
}

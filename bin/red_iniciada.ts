import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

/** Lo que escribe `bin/iniciar` al encender la red. */
const ENTORNO = new URL('../datos/entorno', import.meta.url)

/**
 * Completa el entorno con el de la red que encendió `bin/iniciar`, si nadie dijo con cuál se trabaja: manda lo
 * exportado, y después un archivo `.env`. En producción, y donde los archivos están en otro lado, no se mete.
 *
 * @returns si el entorno es el de esa red
 */
export function completarConLaRedIniciada(entorno: NodeJS.ProcessEnv): boolean {
  if (entorno.DATABASE_URL || entorno.ENV_PATH || dicenLaBase()) {
    return false
  }
  const suyo = leer(ENTORNO)
  if (!suyo.DATABASE_URL) {
    return false
  }
  for (const [variable, valor] of Object.entries(suyo)) {
    entorno[variable] ||= valor
  }
  return true
}

function dicenLaBase(): boolean {
  return ['.env', '.env.local', '.env.development', '.env.production'].some((nombre) =>
    Boolean(leer(new URL(`../${nombre}`, import.meta.url)).DATABASE_URL)
  )
}

function leer(archivo: URL): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(archivo, 'utf-8'))
  } catch {
    return {}
  }
}

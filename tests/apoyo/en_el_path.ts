import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Dónde está un programa de los que se corren por su nombre, si está. */
export function enElPath(programa: string): string | undefined {
  const carpetas = (process.env.PATH ?? '').split(delimiter)
  return carpetas.map((carpeta) => join(carpeta, programa)).find(esEjecutable)
}

function esEjecutable(ruta: string): boolean {
  try {
    accessSync(ruta, constants.X_OK)
    return true
  } catch {
    return false
  }
}

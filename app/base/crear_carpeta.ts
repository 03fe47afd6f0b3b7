import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Crea una carpeta y las que le falten encima, de a una. La opción `recursive` de Node no termina nunca
 * donde el sistema dice que no existe lo que se le pide crear, como en `/proc`.
 *
 * @throws NodeJS.ErrnoException si no puede haber una carpeta ahí
 */
export function crearCarpeta(ruta: string, permisos = 0o777) {
  if (esCarpeta(ruta)) {
    return
  }
  if (dirname(ruta) !== ruta) {
    crearCarpeta(dirname(ruta), permisos)
  }
  try {
    mkdirSync(ruta, permisos)
  } catch (error) {
    // Pudo crearla otro mientras tanto.
    if (!esCarpeta(ruta)) {
      throw error
    }
  }
}

function esCarpeta(ruta: string): boolean {
  return statSync(ruta, { throwIfNoEntry: false })?.isDirectory() ?? false
}

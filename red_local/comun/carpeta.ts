import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Crea una carpeta y las que le falten encima. De a una: la opción `recursive` de Node no termina nunca
 * en `/proc`, donde nada se puede crear.
 */
export function crearCarpeta(ruta: string) {
  if (esCarpeta(ruta)) return
  if (dirname(ruta) !== ruta) crearCarpeta(dirname(ruta))
  try {
    mkdirSync(ruta)
  } catch (error) {
    // Pudo crearla otro mientras tanto.
    if (!esCarpeta(ruta)) throw error
  }
}

function esCarpeta(ruta: string): boolean {
  return statSync(ruta, { throwIfNoEntry: false })?.isDirectory() ?? false
}

import { readFileSync } from 'node:fs'
import { ErrorDeComando } from '#consola/errores'

/** La entrada estándar. */
const ENTRADA = 0

/**
 * El contenido de un archivo JSON; `-` es la entrada estándar.
 *
 * @throws ErrorDeComando si no se puede leer o no es JSON
 */
export function leerJson(ruta: string): unknown {
  const texto = leer(ruta)
  try {
    return JSON.parse(texto)
  } catch {
    throw new ErrorDeComando(`${ruta} no es JSON válido.`)
  }
}

function leer(ruta: string): string {
  try {
    return readFileSync(ruta === '-' ? ENTRADA : ruta, 'utf-8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new ErrorDeComando(`No se puede leer ${ruta} (${code}).`)
  }
}

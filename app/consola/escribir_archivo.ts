import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ErrorDeComando } from '#consola/errores'

/**
 * Escribe un archivo entero o no lo toca: si se corta, lo que había sigue estando.
 *
 * @returns su ruta completa: la escrita es relativa a donde está quien corre el comando
 * @throws ErrorDeComando si no se puede
 */
export async function escribirArchivo(escrita: string, contenido: string): Promise<string> {
  const ruta = resolve(escrita)
  const provisorio = `${ruta}.${process.pid}.parcial`
  try {
    await writeFile(provisorio, contenido)
    await rename(provisorio, ruta)
  } catch (error) {
    await rm(provisorio, { force: true }).catch(() => undefined)
    const { code } = error as NodeJS.ErrnoException
    throw new ErrorDeComando(`No se puede escribir ${ruta} (${code}).`, { cause: error })
  }
  return ruta
}

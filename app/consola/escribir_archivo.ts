import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ErrorDeComando } from '#consola/errores'
import { motivoDeArchivo } from '#consola/falla_de_archivo'

/**
 * Escribe un archivo nuevo, entero o nada: uno que ya estaba puede ser lo único que alguien tiene.
 *
 * @returns su ruta completa: la escrita es relativa a donde está quien corre el comando
 * @throws ErrorDeComando si ya existe o no se puede
 */
export async function escribirArchivo(escrita: string, contenido: string): Promise<string> {
  const ruta = resolve(escrita)
  if (existsSync(ruta)) {
    throw new ErrorDeComando(`${ruta} ya existe: borralo o elegí otro.`)
  }
  const provisorio = `${ruta}.${process.pid}.parcial`
  try {
    await writeFile(provisorio, contenido)
    await rename(provisorio, ruta)
  } catch (error) {
    await rm(provisorio, { force: true }).catch(() => undefined)
    throw new ErrorDeComando(`No se puede escribir ${ruta}: ${motivoDeArchivo(error)}.`, {
      cause: error,
    })
  }
  return ruta
}

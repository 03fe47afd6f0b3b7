import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ErrorDeComando } from '#consola/errores'
import { motivoDeArchivo } from '#consola/falla_de_archivo'

/**
 * Hace un archivo nuevo, entero o nada: se escribe aparte y toma su nombre al final. Uno que ya estaba puede ser lo único
 * que alguien tiene.
 *
 * @throws ErrorDeComando si ya existe, o lo que falle al escribirlo
 */
export async function hacerArchivo<Resultado>(
  ruta: string,
  escribirEn: (aparte: string) => Promise<Resultado>
): Promise<Resultado> {
  if (existsSync(ruta)) {
    throw new ErrorDeComando(`${ruta} ya existe: borralo o elegí otro.`)
  }
  const aparte = `${ruta}.${process.pid}.parcial`
  try {
    const escrito = await escribirEn(aparte)
    await rename(aparte, ruta)
    return escrito
  } catch (error) {
    await rm(aparte, { force: true }).catch(() => undefined)
    throw error
  }
}

/**
 * @returns su ruta completa: la escrita es relativa a donde está quien corre el comando
 * @throws ErrorDeComando si ya existe o no se puede
 */
export async function escribirArchivo(escrita: string, contenido: string): Promise<string> {
  const ruta = resolve(escrita)
  try {
    await hacerArchivo(ruta, (aparte) => writeFile(aparte, contenido))
  } catch (error) {
    throw error instanceof ErrorDeComando
      ? error
      : new ErrorDeComando(`No se puede escribir ${ruta}: ${motivoDeArchivo(error)}.`, {
          cause: error,
        })
  }
  return ruta
}

import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { ErrorDeComando } from '#consola/errores'
import { motivoDeArchivo } from '#consola/falla_de_archivo'

/**
 * El contenido de un archivo JSON; `-` es la entrada estándar.
 *
 * @throws ErrorDeComando si no se puede leer o no es JSON
 */
export async function leerJson(ruta: string): Promise<unknown> {
  const texto = await leer(ruta)
  try {
    return JSON.parse(texto)
  } catch {
    throw new ErrorDeComando(`${ruta} no es JSON válido.`)
  }
}

async function leer(ruta: string): Promise<string> {
  try {
    // Leída de una vez, como un archivo, una tubería que todavía no tiene nada falla con EAGAIN.
    const texto = ruta === '-' ? await text(process.stdin) : await readFile(ruta, 'utf-8')
    // La marca con que algunos editores empiezan un archivo: JSON no la admite.
    return texto.replace(/^\ufeff/, '')
  } catch (error) {
    throw new ErrorDeComando(`No se puede leer ${ruta}: ${motivoDeArchivo(error)}.`)
  }
}

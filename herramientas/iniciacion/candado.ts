import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Reserva la carpeta de datos mientras dure el proceso: en otros puertos, un segundo `bin/iniciar`
 * escribiría en las mismas bases, y con `--limpiar` las borraría con el primero andando.
 *
 * El candado es un socket que alguien atiende: si el proceso muere de cualquier manera, deja de
 * contestar y el siguiente lo toma.
 *
 * @throws Error con una oración si ya la tiene otro
 */
export async function reservarCarpeta(datos: string) {
  const huella = createHash('sha256').update(realpathSync(datos)).digest('hex').slice(0, 16)
  const candado = join(tmpdir(), `chotuve-${huella}.sock`)
  if (await atiende(candado)) {
    throw new Error(
      `La carpeta ${datos} ya la está usando otro bin/iniciar: detenelo o elegí otra con --datos.`
    )
  }
  rmSync(candado, { force: true })
  const servidor = createServer((enchufe) => enchufe.end()).listen(candado)
  await once(servidor, 'listening')
  servidor.unref()
  process.once('exit', () => rmSync(candado, { force: true }))
}

async function atiende(candado: string): Promise<boolean> {
  const enchufe = connect(candado)
  try {
    await once(enchufe, 'connect')
    return true
  } catch {
    return false
  } finally {
    enchufe.destroy()
  }
}

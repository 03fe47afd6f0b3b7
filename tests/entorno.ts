import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { puertoLibre } from '#tests/apoyo/puertos'
import { encenderRed, PACIENCIA } from '#tests/red'

/** Dónde escucha el servidor que se prueba. */
const HOST = '127.0.0.1'

/**
 * Arma el entorno de una corrida: la red local en puertos libres y, salvo que `DATABASE_URL` diga
 * otra base (así corre la misma suite sobre PostgreSQL), un archivo SQLite temporal.
 */
export async function prepararEntorno() {
  const red = await encenderRed()
  process.env.CHOTUVE_AUTH_URL = red.auth.url
  process.env.CHOTUVE_MEDIA_URL = red.media.url
  process.env.HOST = HOST
  Object.assign(process.env, PACIENCIA)
  process.env.PORT = String(await puertoLibre())

  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-pruebas-'))
  process.once('exit', () => rmSync(carpeta, { recursive: true, force: true }))
  // La sesión que guardan los comandos: nunca la de quien corre las pruebas.
  process.env.XDG_STATE_HOME = join(carpeta, 'estado')
  process.env.DATABASE_URL ||= `sqlite:///${join(carpeta, 'pruebas.sqlite3')}`
}

import { once } from 'node:events'
import { connect } from 'node:net'
import env from '#start/env'

/** Cuánto puede tardar el servidor en soltar una conexión por la que ya se dijo todo. */
const PACIENCIA_MS = 15_000

/** Cuánto silencio hace falta para creer que espera más: entonces se le dice que no hay. */
const SILENCIO_MS = 150

/** El último: después de contestarlo el servidor cierra. */
const DESPEDIDA = 'GET /ping HTTP/1.1\r\nHost: propio\r\nConnection: close\r\n\r\n'

/**
 * Escribe algo en una conexión, se despide y devuelve lo que le contestaron.
 *
 * @throws Error si el servidor no la suelta
 */
export async function conversar(bytes: string): Promise<string> {
  const enchufe = connect(env.get('PORT'), env.get('HOST'))
  const colgada = AbortSignal.timeout(PACIENCIA_MS)
  enchufe.setTimeout(SILENCIO_MS, () => enchufe.end())
  const recibido: Buffer[] = []
  enchufe.on('data', (trozo: Buffer) => recibido.push(trozo))
  enchufe.write(Buffer.from(bytes + DESPEDIDA, 'latin1'))
  try {
    await once(enchufe, 'close', { signal: colgada })
  } catch (error) {
    enchufe.destroy()
    // Que la corte de golpe está bien: lo que no leyó no tiene por qué leerlo.
    if (colgada.aborted) throw new Error('el servidor no soltó la conexión', { cause: error })
  }
  return Buffer.concat(recibido).toString('latin1')
}

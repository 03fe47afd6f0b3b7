import { connect, type Socket } from 'node:net'
import { aTiempo } from '#base/a_tiempo'
import type { Lugar } from '#base/conexion/hosts'

/** `SSLRequest` del protocolo de PostgreSQL: largo 8, código 80877103. */
const PEDIDO_DE_TLS = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])
const ESPERA_MS = 1_000

/** Abre un enchufe con un PostgreSQL, por la red o por el socket de esta máquina. */
export function enchufar({ host, port }: Lugar): Socket {
  return connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port })
}

/**
 * Le pregunta a un PostgreSQL si ofrece TLS. Es lo primero que contesta, sin pedir clave ni ocupar una
 * de sus conexiones.
 *
 * @throws si no hay nadie, o no contesta dentro de `esperaMs`
 */
export async function ofreceTls(lugar: Lugar, esperaMs = ESPERA_MS): Promise<boolean> {
  const enchufe = enchufar(lugar)
  try {
    return await aTiempo(preguntarTls(enchufe), esperaMs, sinRespuesta)
  } finally {
    enchufe.destroy()
  }
}

function preguntarTls(enchufe: Socket): Promise<boolean> {
  return new Promise((contestar, fallar) => {
    enchufe.on('error', fallar)
    enchufe.once('close', () => fallar(sinRespuesta()))
    enchufe.once('connect', () => enchufe.write(PEDIDO_DE_TLS))
    enchufe.once('data', (respuesta) => contestar(respuesta.toString('latin1', 0, 1) === 'S'))
  })
}

/** Si hay un PostgreSQL que contesta. */
export async function contesta(lugar: Lugar, esperaMs: number): Promise<boolean> {
  try {
    await ofreceTls(lugar, esperaMs)
    return true
  } catch {
    return false
  }
}

function sinRespuesta() {
  return Object.assign(new Error('PostgreSQL no contestó'), { code: 'ETIMEDOUT' })
}

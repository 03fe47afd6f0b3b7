import { enchufar } from '#base/conexion/sondeo'

/** Lo que PostgreSQL dio al conectarse para poder cancelar lo que esa sesión esté haciendo. */
export type Sesion = {
  host: string
  port: number
  processID: number | null
  secretKey: number | null
}

/** `CancelRequest` del protocolo: largo 16, código 80877102, proceso y clave de la sesión. */
const CODIGO = 80_877_102
const ESPERA_MS = 2_000

/**
 * Le pide a PostgreSQL que cancele lo que hace una sesión. Cortar la conexión de este lado no alcanza:
 * quien espera un bloqueo no mira si del otro lado queda alguien, y seguiría ahí, con lo suyo tomado.
 *
 * @returns si el pedido llegó; PostgreSQL no dice si había algo que cancelar
 */
export function cancelar({ host, port, processID, secretKey }: Sesion): Promise<boolean> {
  if (processID === null || secretKey === null) {
    return Promise.resolve(false)
  }
  const pedido = Buffer.alloc(16)
  pedido.writeInt32BE(16, 0)
  pedido.writeInt32BE(CODIGO, 4)
  pedido.writeInt32BE(processID, 8)
  pedido.writeInt32BE(secretKey, 12)

  return new Promise((contestar) => {
    const enchufe = enchufar({ host, port })
    let llego = false
    enchufe.setTimeout(ESPERA_MS, () => enchufe.destroy())
    enchufe.on('error', () => undefined)
    enchufe.once('connect', () => enchufe.write(pedido, () => (llego = true)))
    // PostgreSQL cierra sin contestar cuando ya lo leyó.
    enchufe.once('end', () => enchufe.destroy())
    enchufe.once('close', () => contestar(llego))
    enchufe.resume()
  })
}

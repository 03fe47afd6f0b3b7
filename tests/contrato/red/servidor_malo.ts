import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AuthHttp } from '#red/auth/driver_http'
import { MediaHttp } from '#red/media/driver_http'
import { Cliente, type ConfiguracionDeCliente } from '#red/transporte/cliente'

/** De sobra para lo que contesta, aun con la máquina ocupada. */
const TIEMPO_LIMITE_MS = 20_000

/** Para lo que no va a contestar. */
export const SIN_PACIENCIA = { tiempoLimiteMs: 200 }

type Recibido = { linea: string; cabeceras: Record<string, string | string[] | undefined> }

/** Un servidor que contesta lo que se le diga, para lo que uno de verdad no hace cuando se quiere. */
async function servidorMalo(atender: RequestListener) {
  const recibidos: Recibido[] = []
  const servidor = createServer((pedido, respuesta) => {
    recibidos.push({
      linea: `${pedido.method} ${pedido.url} HTTP/1.1`,
      cabeceras: pedido.headers,
    })
    atender(pedido, respuesta)
  }).listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const { port } = servidor.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    recibidos,
    cerrar() {
      servidor.closeAllConnections()
      servidor.close()
    },
  }
}

/** Contesta siempre lo mismo. */
export const siempre =
  (estado: number, cuerpo: string): RequestListener =>
  (_pedido, respuesta) => {
    respuesta.writeHead(estado, { 'Content-Type': 'application/json' })
    respuesta.end(cuerpo)
  }

/** Los dos drivers, hablándole a un servidor malo. */
export async function conectar(
  atender: RequestListener,
  cambios: Partial<ConfiguracionDeCliente> = {}
) {
  const servidor = await servidorMalo(atender)
  const configuracion = {
    url: servidor.url,
    tiempoLimiteMs: TIEMPO_LIMITE_MS,
    appServerToken: 'token-de-app',
    ...cambios,
  }
  const clientes = [
    new Cliente('auth', configuracion),
    new Cliente('media', configuracion),
  ] as const
  return {
    ...servidor,
    /** Deja de escuchar, con los clientes todavía abiertos. */
    irse: () => servidor.cerrar(),
    auth: new AuthHttp(clientes[0]),
    media: new MediaHttp(clientes[1]),
    async cerrar() {
      await Promise.all(clientes.map((cliente) => cliente.cerrar()))
      servidor.cerrar()
    },
  }
}

export type Red = Awaited<ReturnType<typeof conectar>>

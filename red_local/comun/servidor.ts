import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Aplicacion } from './aplicacion.ts'
import { type LimiteDeLinea, lineaRechazadaEnCrudo, rechazarLinea } from './limite_de_linea.ts'

export interface PedidoRecibido {
  metodo: string
  /** El destino tal como llegó, sin normalizar ni decodificar. */
  url: string
  cabeceras: IncomingHttpHeaders
}

export interface ServidorLevantado {
  url: string
  puerto: number
  cerrar(): Promise<void>
}

interface Opciones {
  aplicacion: Aplicacion
  host: string
  puerto: number
  limite: LimiteDeLinea
  alRecibir?: ((pedido: PedidoRecibido) => void) | undefined
}

/** Pone una aplicación a escuchar. Rechaza con el error de Node si el puerto no se puede tomar. */
export async function levantarServidor(opciones: Opciones): Promise<ServidorLevantado> {
  const servidor = crearServidor(opciones)
  await new Promise<void>((resolver, rechazar) => {
    servidor.once('error', rechazar)
    servidor.listen(opciones.puerto, opciones.host, resolver)
  })

  const { port: puerto } = servidor.address() as AddressInfo
  return {
    url: `http://${hostDeLaUrl(opciones.host)}:${puerto}`,
    puerto,
    cerrar: () => cerrar(servidor),
  }
}

function crearServidor({ aplicacion, limite, alRecibir }: Opciones): Server {
  const atender = getRequestListener((pedido, entorno) => aplicacion.fetch(pedido, entorno), {
    // Reemplazar Request y Response de todo el proceso alcanzaría también a quien nos levanta.
    overrideGlobalObjects: false,
    errorHandler: pedidoInvalido,
  })

  // Por encima de los límites de las líneas, para que las conteste `limite` y no Node.
  const servidor = createServer({ maxHeaderSize: 64 * 1024 }, (entrada, salida) => {
    const { method: metodo = '', url = '', headers: cabeceras } = entrada
    alRecibir?.({ metodo, url, cabeceras })
    if (limite.excede(entrada)) return rechazarLinea(salida, limite)
    void atender(entrada, salida)
  })

  servidor.on('clientError', (error: NodeJS.ErrnoException, conexion) => {
    if (!conexion.writable) return conexion.destroy()
    const larga = error.code === 'HPE_HEADER_OVERFLOW'
    conexion.end(larga ? lineaRechazadaEnCrudo(limite) : 'HTTP/1.1 400 Bad Request\r\n\r\n')
  })

  // El cliente que reutiliza conexiones no se debe topar con una que se está cerrando.
  servidor.keepAliveTimeout = 60_000
  return servidor
}

function pedidoInvalido(): Response {
  return Response.json(
    { mensaje: 'El pedido no es válido.' },
    { status: 400, headers: { 'Access-Control-Allow-Origin': '*' } }
  )
}

/** Corta también los pedidos sin contestar: `contactos=1,2` tendría abierto al servidor para siempre. */
function cerrar(servidor: Server): Promise<void> {
  return new Promise((resolver) => {
    servidor.close(() => resolver())
    servidor.closeAllConnections()
  })
}

function hostDeLaUrl(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { contrastar } from '#tests/documento/contrastar'
import { urlPropia } from '#tests/servidor_aparte'
import { anotar } from './cuenta.js'
import { escribir } from './direccion.js'
import type { Mundo } from './mundo.js'
import type { Pedido } from './pedido.js'

/** Lo que un pedido puede tardar sin que se lo dé por colgado, en una máquina ocupada. */
const PACIENCIA_MS = 30_000

const agent = new Agent({ keepAlive: true })

export type Contestado = { estado: number; texto: string }

/**
 * Manda un pedido y compara lo que se contesta con el documento.
 *
 * @throws Error si es un 5xx, no tiene la forma documentada o no llega
 */
export async function mandar(pedido: Pedido, mundo: Mundo, operacion: string): Promise<Contestado> {
  const ruta = escribir(pedido.direccion)
  const contestado = await insistir(pedido, mundo, ruta)
  const { estado, texto, cabeceras } = contestado
  contrastar({ metodo: pedido.metodo, ruta, estado, cabeceras, cuerpo: texto })
  if (estado >= 500) {
    throw new Error(`contestó ${estado} ${texto.slice(0, 200)}`)
  }
  anotar(operacion, estado)
  return contestado
}

/** Un 503 o un 504 no los elige el pedido: en una máquina ocupada el turno puede no llegar a tiempo. */
async function insistir(pedido: Pedido, mundo: Mundo, ruta: string) {
  for (let vez = 1; ; vez++) {
    const contestado = await unaVez(pedido, mundo, ruta)
    if (vez === 3 || ![503, 504].includes(contestado.estado)) return contestado
  }
}

/** A diferencia de `fetch`, `request` manda la ruta y las cabeceras tal cual. */
async function unaVez({ metodo, quien, cabeceras, cuerpo }: Pedido, mundo: Mundo, path: string) {
  const token = { ...tokens(mundo), roto: 'a.b.c', nadie: undefined }[quien]
  const { texto, tipo, codificacion } = cuerpo
  const bytes = texto === undefined ? undefined : Buffer.from(texto, codificacion)
  const enviado = request(urlPropia(), {
    agent,
    path,
    method: metodo,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(tipo !== undefined && { 'Content-Type': tipo }),
      // En un GET no lo diría solo, y el cuerpo se leería como otro pedido.
      ...(bytes && { 'Content-Length': bytes.length }),
      ...cabeceras,
    },
    signal: AbortSignal.timeout(PACIENCIA_MS),
  })
  enviado.end(bytes)
  const [respuesta] = (await once(enviado, 'response')) as [IncomingMessage]
  return {
    estado: respuesta.statusCode ?? 0,
    texto: await text(respuesta),
    cabeceras: Object.fromEntries(
      Object.entries(respuesta.headers).map(([nombre, valor]) => [nombre, String(valor)])
    ),
  }
}

const tokens = ({ atacante, administrador }: Mundo) => ({ atacante: atacante.token, administrador })

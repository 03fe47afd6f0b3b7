import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/*
| Un cuerpo que no se leyó entero deja a su conexión en el medio de un pedido: quien la siga usando
| espera para siempre. Se tira lo que falta, si es poco y llega pronto; si no, se avisa que se cierra.
*/
const RESTO = { bytes: 1_048_576, ms: 500 }

/*
| Cerrar con bytes sin leer manda un RST, que puede borrarle al otro lo que se le contestó: se deja de
| escribir, y se sigue tirando lo que mande por un rato (RFC 9112 §9.6).
*/
const CIERRE = { bytes: 8 * RESTO.bytes, ms: 2_000 }

/** Los que esperan un 100 para mandar su cuerpo. */
const sinPermiso = new WeakSet<IncomingMessage>()
const cerrandose = new WeakSet<Socket>()

/** Quien pide permiso para mandar su cuerpo recién lo tiene cuando se lo va a leer. */
export function esperarPermiso(pedido: IncomingMessage) {
  sinPermiso.add(pedido)
}

export function darPermiso(pedido: IncomingMessage, respuesta: ServerResponse) {
  if (sinPermiso.delete(pedido)) {
    respuesta.writeContinue()
  }
}

/** Ya se dijo que se cierra: lo que llegue detrás no se atiende. */
export function seCierra({ socket }: IncomingMessage): boolean {
  return cerrandose.has(socket)
}

/** Antes de contestar: que la conexión quede lista para otro pedido, o que se diga que no. */
export async function soltarResto(pedido: IncomingMessage, respuesta: ServerResponse) {
  if (faltaLeer(pedido) && (esperaMucho(pedido) || !(await tirarlo(pedido)))) {
    cerrar(pedido, respuesta)
  }
}

/** Lo mismo, para lo que no puede esperar. */
export function cerrarSiQuedaResto(pedido: IncomingMessage, respuesta: ServerResponse) {
  if (faltaLeer(pedido)) {
    cerrar(pedido, respuesta)
  }
}

function faltaLeer(pedido: IncomingMessage): boolean {
  const { 'transfer-encoding': enTrozos, 'content-length': largo } = pedido.headers
  return !pedido.readableEnded && (enTrozos !== undefined || Number(largo ?? 0) > 0)
}

function esperaMucho(pedido: IncomingMessage): boolean {
  return sinPermiso.has(pedido) || Number(pedido.headers['content-length'] ?? 0) > 2 * RESTO.bytes
}

/** @returns si llegó hasta el final */
async function tirarlo(pedido: IncomingMessage): Promise<boolean> {
  await new Promise<void>((listo) => tirar(pedido, RESTO, listo))
  return pedido.readableEnded
}

/** Tira lo que llega hasta que termina, se corta, es mucho o tarda; entonces avisa. */
function tirar(pedido: IncomingMessage, tope: typeof RESTO, alTerminar: () => void) {
  let quedan = tope.bytes
  const plazo = setTimeout(terminar, tope.ms)
  const contar = (trozo: Buffer) => {
    quedan -= trozo.length
    if (quedan < 0) {
      terminar()
    }
  }
  function terminar() {
    clearTimeout(plazo)
    pedido.off('data', contar).off('end', terminar).off('close', terminar)
    alTerminar()
  }
  // Quien lo estaba leyendo puede haberlo dejado atado a algo que ya no lee, y entonces no avanza.
  pedido.unpipe()
  pedido.on('data', contar).once('end', terminar).once('close', terminar).resume()
}

function cerrar(pedido: IncomingMessage, respuesta: ServerResponse) {
  const { socket } = pedido
  if (respuesta.headersSent || cerrandose.has(socket)) {
    return
  }
  cerrandose.add(socket)
  respuesta.setHeader('Connection', 'close')
  // Es lo que Node llama cuando terminó de contestar.
  socket.destroySoon = () => {
    socket.end()
    tirar(pedido, CIERRE, () => socket.destroy())
  }
}

export type Operacion =
  'comentar' | 'reaccionar' | 'chatear' | 'solicitar' | 'contestar' | 'leer' | 'vaciar'

export type Pedido = {
  operacion: Operacion
  ruta: string
  token: string
  metodo?: string
  pedido?: object
  /** Lo que se escribió, que no escribe nadie más. */
  texto?: string
  /** De quién es una reacción. */
  de?: { persona: number; video: string; reaccion: string }
}

export type Anotado = Pedido & {
  desde: number
  hasta: number
  /** 0 si no hubo respuesta: quedó en duda. */
  estado: number
  /** Lo que contestaron, si era JSON. */
  cuerpo?: unknown
  /** Lo que toda respuesta lleva, si lo llevaba. */
  identificador?: string | null
}

const PLAZO_MS = 60_000

/** Hace un pedido y anota qué contestaron, o que no contestaron. */
export async function pedir(servidor: string, pedido: Pedido): Promise<Anotado> {
  const { ruta, token, metodo = 'GET', pedido: cuerpo } = pedido
  const desde = performance.now()
  try {
    const respuesta = await fetch(servidor + ruta, {
      method: metodo,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        'content-type': 'application/json',
      },
      ...(cuerpo && { body: JSON.stringify(cuerpo) }),
      signal: AbortSignal.timeout(PLAZO_MS),
    })
    const texto = await respuesta.text()
    const hasta = performance.now()
    const identificador = respuesta.headers.get('x-request-id')
    return { ...pedido, desde, hasta, estado: respuesta.status, cuerpo: leer(texto), identificador }
  } catch {
    return { ...pedido, desde, hasta: performance.now(), estado: 0 }
  }
}

function leer(texto: string): unknown {
  try {
    return JSON.parse(texto)
  } catch {
    return undefined
  }
}

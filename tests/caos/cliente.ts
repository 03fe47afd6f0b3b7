export type Operacion = 'comentar' | 'reaccionar' | 'chatear' | 'solicitar' | 'contestar' | 'leer'

export type Pedido = {
  operacion: Operacion
  ruta: string
  token: string
  metodo?: string
  cuerpo?: object
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
}

const PLAZO_MS = 60_000

/** Hace un pedido y anota qué contestaron, o que no contestaron. */
export async function pedir(servidor: string, pedido: Pedido): Promise<Anotado> {
  const { ruta, token, metodo = 'GET', cuerpo } = pedido
  const desde = performance.now()
  const anotar = (estado: number): Anotado => ({
    ...pedido,
    desde,
    hasta: performance.now(),
    estado,
  })
  try {
    const respuesta = await fetch(servidor + ruta, {
      method: metodo,
      headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/json' },
      ...(cuerpo && { body: JSON.stringify(cuerpo) }),
      signal: AbortSignal.timeout(PLAZO_MS),
    })
    await respuesta.arrayBuffer()
    return anotar(respuesta.status)
  } catch {
    return anotar(0)
  }
}

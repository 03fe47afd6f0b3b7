export type Anotado = {
  servidor: string
  metodo: string
  ruta: string
  texto: string
  desde: number
  hasta: number
  /** 0 si no hubo respuesta: quedó en duda. */
  estado: number
}

const PLAZO_MS = 30_000

type Pedido = { ruta: string; token?: string; metodo?: string; cuerpo?: object }

/** Hace un pedido y anota qué contestaron, o que no contestaron. */
export async function pedir(servidor: string, pedido: Pedido, texto: string): Promise<Anotado> {
  const { ruta, token = '', metodo = 'GET', cuerpo } = pedido
  const desde = performance.now()
  const anotar = (estado: number): Anotado => {
    return { servidor, metodo, ruta, texto, desde, hasta: performance.now(), estado }
  }
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

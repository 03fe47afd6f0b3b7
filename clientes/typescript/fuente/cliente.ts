/** Con qué se le habla a un servidor. */
export type Cliente = {
  /** Dónde está: `https://chotuve.example.com`. */
  url: string
  /** De quién son los pedidos: el `auth_token` que dan el registro y el ingreso. Puede cambiar entre uno y otro. */
  token?: string | (() => string | undefined)
  /** Si no se dice, el de la plataforma. */
  fetch?: typeof fetch
}

export type Pedido = {
  ruta?: object
  consulta?: object
  cabeceras?: object
  cuerpo?: unknown
  signal?: AbortSignal
}

export type Contestado = { estado: number; cuerpo: unknown; cabeceras: Headers }

/** Manda un pedido y lee lo que se contesta, sea lo que sea. */
export async function pedir(
  cliente: Cliente,
  metodo: string,
  patron: string,
  pedido: Pedido
): Promise<Contestado> {
  const { cuerpo, signal } = pedido
  const respuesta = await (cliente.fetch ?? fetch)(direccion(cliente, patron, pedido), {
    method: metodo,
    headers: cabeceras(cliente, pedido),
    ...(cuerpo === undefined ? {} : { body: JSON.stringify(cuerpo) }),
    ...(signal && { signal }),
  })
  return {
    estado: respuesta.status,
    cuerpo: await leer(respuesta),
    cabeceras: respuesta.headers,
  }
}

function direccion({ url }: Cliente, patron: string, { ruta = {}, consulta = {} }: Pedido): string {
  const segmentos = new Map(Object.entries(ruta))
  const camino = patron.replaceAll(/\{(\w+)\}/g, (_todo, nombre: string) =>
    encodeURIComponent(String(segmentos.get(nombre)))
  )
  const dichos = Object.entries(consulta).filter(([, valor]) => valor !== undefined)
  const parametros = new URLSearchParams(
    dichos.map(([nombre, valor]): [string, string] => [nombre, String(valor)])
  )
  const pregunta = parametros.size > 0 ? `?${parametros}` : ''
  return url.replace(/\/+$/, '') + camino + pregunta
}

function cabeceras({ token }: Cliente, pedido: Pedido): Headers {
  const todas = new Headers(Object.entries(pedido.cabeceras ?? {}).filter(([, valor]) => valor))
  const actual = typeof token === 'function' ? token() : token
  if (actual !== undefined) {
    todas.set('Authorization', `Bearer ${actual}`)
  }
  if (pedido.cuerpo !== undefined) {
    todas.set('Content-Type', 'application/json; charset=UTF-8')
  }
  return todas
}

async function leer(respuesta: Response): Promise<unknown> {
  if (respuesta.status === 304) {
    return undefined
  }
  const esJson = respuesta.headers.get('Content-Type')?.startsWith('application/json')
  return esJson ? respuesta.json() : respuesta.text()
}

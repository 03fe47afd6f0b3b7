import { randomUUID } from 'node:crypto'
import { pedir as pedirContrastando } from '#tests/documento/clientes'

type Pedido = { metodo?: string; token?: string; cuerpo?: object | string; desde?: string }

/** Manda un pedido a un servidor; `desde` es lo que dice `X-Forwarded-For`. */
export async function pedir(url: string, ruta: string, pedido: Pedido = {}) {
  const { metodo = 'POST', token, cuerpo, desde } = pedido
  const respuesta = await pedirContrastando(`${url}${ruta}`, {
    method: metodo,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(cuerpo && { 'Content-Type': 'application/json' }),
      ...(desde && { 'X-Forwarded-For': desde }),
    },
    body: typeof cuerpo === 'object' ? JSON.stringify(cuerpo) : cuerpo,
  })
  const texto = await respuesta.text()
  const esJson = respuesta.headers.get('content-type')?.startsWith('application/json')
  const contestado: unknown = esJson ? JSON.parse(texto) : texto
  const espera = respuesta.headers.get('retry-after')
  return { estado: respuesta.status, espera, cuerpo: contestado }
}

/** Un e-mail que no usó nadie, ni en otra corrida sobre el mismo Redis. */
export const emailNuevo = () => `${randomUUID()}@chotuve.test`

/** Quiere entrar, con una clave que no es. */
export const entrar = (url: string, email: string, desde?: string) =>
  pedir(url, '/usuario/sesion', { cuerpo: { email, password: 'no es' }, desde })

/** Los estados de varios pedidos, uno detrás del otro. */
export async function estadosDe(
  veces: number,
  pedido: (vez: number) => Promise<{ estado: number }>
) {
  const estados: number[] = []
  for (let vez = 0; vez < veces; vez++) {
    const { estado } = await pedido(vez)
    estados.push(estado)
  }
  return estados
}

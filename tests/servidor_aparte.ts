import env from '#start/env'
import type { Entorno } from '#tests/apoyo/procesos'
import { encenderServidor } from '#tests/apoyo/servidor'
import { pedir as pedirContrastando } from '#tests/documento/clientes'
import { entornoConRed } from '#tests/red'

/**
 * Enciende otro app server, en otro proceso, sobre la misma base y la misma red que la prueba, como
 * cuando hay varios detrás de un balanceador.
 */
export const encenderServidorAparte = (entorno: Entorno = {}) =>
  encenderServidor({ ...entornoConRed(), DATABASE_URL: process.env.DATABASE_URL, ...entorno })

export type ServidorAparte = Awaited<ReturnType<typeof encenderServidorAparte>>

/** La dirección del servidor de la prueba. */
export const urlPropia = () => `http://${env.get('HOST')}:${env.get('PORT')}`

type Pedido = { metodo?: string; token: string; cuerpo?: object }

/** Le pide algo a un servidor por su dirección y devuelve su estado y su cuerpo. */
export async function pedirA(url: string, ruta: string, { metodo = 'GET', token, cuerpo }: Pedido) {
  const respuesta = await pedirContrastando(`${url}${ruta}`, {
    method: metodo,
    headers: {
      authorization: `Bearer ${token}`,
      ...(cuerpo && { 'content-type': 'application/json' }),
    },
    ...(cuerpo && { body: JSON.stringify(cuerpo) }),
  })
  const contestado: unknown = await respuesta.json()
  return { estado: respuesta.status, cuerpo: contestado }
}

/**
 * Insiste mientras conteste 503 o 504: en una máquina ocupada el turno, la conexión o el otro servidor pueden no llegar
 * a tiempo. Lo que se contestó así no se hizo: si se hubiera hecho, la segunda vez sobraría.
 */
export async function insistirA(url: string, ruta: string, pedido: Pedido) {
  for (;;) {
    const contestado = await pedirA(url, ruta, pedido)
    if (contestado.estado !== 503 && contestado.estado !== 504) return contestado
  }
}

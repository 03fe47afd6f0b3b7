import env from '#start/env'
import { pedir as pedirContrastando } from '#tests/documento/clientes'

/** La dirección del servidor que se prueba. */
export const DIRECCION = `http://${env.get('HOST')}:${env.get('PORT')}`

export const JSON_UTF8 = { 'Content-Type': 'application/json; charset=UTF-8' }

/** El límite de un cuerpo (docs/contrato.md §1). */
export const UN_MEGA = 1024 * 1024

type Pedido = {
  cuerpo?: string | Uint8Array | ReadableStream<Uint8Array>
  cabeceras?: object
  token?: string
}

/** Manda un pedido sin el cliente de pruebas, que arma los cuerpos por su cuenta. */
export async function mandar(metodo: string, ruta: string, { cuerpo, cabeceras, token }: Pedido) {
  const respuesta = await pedirContrastando(`${DIRECCION}${ruta}`, {
    method: metodo,
    headers: { ...cabeceras, ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: cuerpo,
    duplex: 'half',
  })
  const { status: estado, headers } = respuesta
  const contestado: unknown = estado === 304 ? undefined : await respuesta.json()
  return { estado, cabeceras: headers, cuerpo: contestado }
}

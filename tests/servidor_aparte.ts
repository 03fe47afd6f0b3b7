import env from '#start/env'
import { SERVIDOR } from '#tests/consola/programas'
import { encender, puertoLibre, type Entorno } from '#tests/humo/procesos'
import { red } from '#tests/red'

/**
 * Enciende otro app server, en otro proceso, sobre la misma base y la misma red que la prueba, como
 * cuando hay varios detrás de un balanceador.
 */
export async function encenderServidorAparte(entorno: Entorno = {}) {
  const puerto = String(await puertoLibre())
  const url = `http://127.0.0.1:${puerto}`
  const proceso = encender(SERVIDOR, {
    cwd: process.cwd(),
    entorno: {
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      HOST: '127.0.0.1',
      PORT: puerto,
      DATABASE_URL: process.env.DATABASE_URL,
      CHOTUVE_AUTH_URL: red().auth.url,
      CHOTUVE_MEDIA_URL: red().media.url,
      ...entorno,
    },
  })
  await proceso.listo(`${url}/ping`)
  return { ...proceso, url }
}

export type ServidorAparte = Awaited<ReturnType<typeof encenderServidorAparte>>

/** La dirección del servidor de la prueba. */
export const urlPropia = () => `http://${env.get('HOST')}:${env.get('PORT')}`

type Pedido = { metodo?: string; token: string; cuerpo?: object }

/** Le pide algo a un servidor por su dirección y devuelve su estado y su cuerpo. */
export async function pedirA(url: string, ruta: string, { metodo = 'GET', token, cuerpo }: Pedido) {
  const respuesta = await fetch(`${url}${ruta}`, {
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

import { puertosLibres } from '../apoyo/puertos.ts'
import type { Clon } from './clon.ts'

/** Los puertos que dicen los documentos. */
const ESCRITOS = ['28080', '26080', '27080', '25080', '25443']
const OPCIONES = [
  'puerto',
  'auth-puerto',
  'media-puerto',
  'firebase-puerto',
  'firebase-proxy-puerto',
]

export type RedDelClon = Awaited<ReturnType<typeof encenderLaRedDe>>

/** Enciende la red de un clon como dice el README, en puertos libres. */
export async function encenderLaRedDe(clon: Clon) {
  const puertos = await puertosLibres(OPCIONES.length)
  const red = clon.encender(
    'bin/iniciar',
    OPCIONES.map((opcion, orden) => `--${opcion}=${puertos[orden]}`)
  )
  await red.hasta('Ctrl-C detiene todo.')

  return {
    url: `http://localhost:${puertos[0]}`,

    /** Un texto de un documento, con los puertos de esta red y con lo temporal adentro del clon. */
    traducir(texto: string): string {
      const conPuertos = ESCRITOS.reduce(
        (van, escrito, orden) => van.replaceAll(`:${escrito}`, `:${puertos[orden]}`),
        texto
      )
      return conPuertos.replaceAll('/tmp/', `${clon.carpeta}/tmp/`)
    },

    detener: () => red.detener(),
  }
}

/** Denuncia cosas con la gente de la demo hasta que haya una con el número que nombran los documentos. */
export async function denunciar(url: string, cuantas: number) {
  let hechas = 0
  for (const nombre of ['lucia', 'martin', 'sofia', 'joaquin', 'valentina']) {
    const token = await entrar(url, `${nombre}@chotuve.demo`)
    for (const { id } of await muro(url, token)) {
      if (hechas === cuantas) return
      const cuerpo = { tipo: 'video', id, motivo: 'spam' }
      const { status } = await pedir(`${url}/denuncia`, { token, cuerpo })
      hechas += Number(status === 201)
    }
  }
  throw new Error(`Alcanzó para ${hechas} denuncias y se esperaban ${cuantas}`)
}

async function entrar(url: string, email: string): Promise<string> {
  const cuerpo = { email, password: 'chotuve123' }
  const respuesta = await pedir(`${url}/usuario/sesion`, { cuerpo })
  const { auth_token: token }: { auth_token: string } = JSON.parse(await respuesta.text())
  return token
}

async function muro(url: string, token: string): Promise<{ id: string }[]> {
  const respuesta = await pedir(`${url}/video?cantidad=100`, { token })
  return JSON.parse(await respuesta.text())
}

type Pedido = { token?: string; cuerpo?: object }

function pedir(url: string, { token, cuerpo }: Pedido) {
  return fetch(url, {
    method: cuerpo ? 'POST' : 'GET',
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(cuerpo && { 'Content-Type': 'application/json' }),
    },
    ...(cuerpo && { body: JSON.stringify(cuerpo) }),
  })
}

import type pg from 'pg'
import { red } from '#tests/red'

type Pedido = { metodo?: string; token?: string; cuerpo?: object }

type Contestado = { id?: number; auth_token?: string; videos?: { _id: string }[] }

/** Le pide algo a un servidor y dice con qué estado contestó. */
export async function pedir(url: string, { metodo = 'POST', token, cuerpo = {} }: Pedido = {}) {
  const respuesta = await fetch(url, {
    method: metodo,
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(metodo !== 'GET' && { body: JSON.stringify(cuerpo) }),
  })
  const texto = await respuesta.text()
  const contestado: Contestado = JSON.parse(texto)
  return { estado: respuesta.status, cuerpo: contestado }
}

let ultima = 0

/** Registra a alguien en auth, sin pasar por el servidor que se prueba. */
export async function alguien() {
  const email = `transaccion${++ultima}@chotuve.test`
  const { cuerpo } = await pedir(`${red().auth.url}/usuario`, { cuerpo: { email, password: '1' } })
  return { id: Number(cuerpo.id), token: String(cuerpo.auth_token) }
}

export type Alguien = Awaited<ReturnType<typeof alguien>>

/** Sube a media un video de alguien y devuelve su id. */
export async function videoDe(autor: Alguien): Promise<string> {
  const { url } = red().media
  const campos = { titulo: 'Uno', url: 'http://a.test/1', duracion: 1, visibilidad: 'publico' }
  await pedir(`${url}/video`, { cuerpo: { ...campos, usuario_id: autor.id } })
  const consulta = `usuario_id=${autor.id}&contactos=%20&cantidad=1`
  const { cuerpo } = await pedir(`${url}/video?${consulta}`, { metodo: 'GET' })
  return cuerpo.videos?.[0]?._id ?? ''
}

export type Mundo = { url: string; una: Alguien; otra: Alguien; extrania: Alguien; video: string }

/** Lo que una persona hace y guarda filas: cómo se pide y cuántas quedaron. */
export const ACCIONES = [
  {
    nombre: 'un mensaje',
    hacer: ({ url, una, otra }: Mundo) =>
      pedir(`${url}/chat/${otra.id}`, { token: una.token, cuerpo: { mensaje: 'Hola' } }),
    filas: ({ una }: Mundo) => `SELECT COUNT(*)::int AS n FROM mensaje WHERE emisor = ${una.id}`,
  },
  {
    nombre: 'un comentario',
    hacer: ({ url, una, video }: Mundo) =>
      pedir(`${url}/video/${video}/comentario`, {
        token: una.token,
        cuerpo: { comentario: 'Qué bueno' },
      }),
    filas: ({ una }: Mundo) =>
      `SELECT COUNT(*)::int AS n FROM comentario WHERE usuario = ${una.id}`,
  },
  {
    nombre: 'una reacción',
    hacer: ({ url, una, video }: Mundo) =>
      pedir(`${url}/video/${video}/reaccion`, {
        token: una.token,
        cuerpo: { reaccion: 'me-gusta' },
      }),
    filas: ({ una }: Mundo) => `SELECT COUNT(*)::int AS n FROM reaccion WHERE usuario = ${una.id}`,
  },
  {
    nombre: 'una solicitud',
    hacer: ({ url, una, extrania }: Mundo) =>
      pedir(`${url}/usuario/solicitud-contacto`, {
        token: una.token,
        cuerpo: { usuario_id: extrania.id },
      }),
    filas: ({ una }: Mundo) =>
      `SELECT COUNT(*)::int AS n FROM solicitud_contacto WHERE usuario_emisor = ${una.id}`,
  },
]

/** Dos contactos, una desconocida y un video, recién hechos. */
export async function mundo(url: string, base: pg.Client): Promise<Mundo> {
  const [una, otra, extrania] = [await alguien(), await alguien(), await alguien()]
  await base.query('INSERT INTO contacto (usuario_1, usuario_2) VALUES ($1, $2)', [una.id, otra.id])
  return { url, una, otra, extrania, video: await videoDe(otra) }
}

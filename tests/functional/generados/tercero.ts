import type { ApiClient } from '@japa/api-client'
import Comentario from '#models/comentario'
import Notificacion from '#models/notificacion'
import SolicitudContacto from '#models/solicitud_contacto'
import {
  CLAVE,
  enviarSolicitud,
  hacerContactos,
  registrar,
  subirVideo,
  type Persona,
} from '#tests/personas'

/** Alguien con cosas propias que nadie de los que atacan puede tocar, ni ver: los bloqueó. */
export type Tercero = {
  persona: Persona
  videos: string[]
  comentarios: number[]
  notificaciones: number[]
  solicitudes: number[]
}

export async function crearTercero(client: ApiClient): Promise<Tercero> {
  const persona = await registrar(client, { nombre: 'Tadeo', apellido: 'Ríos', telefono: '11' })
  const [vecina, extranio] = [await registrar(client), await registrar(client)]
  await hacerContactos(client, persona, vecina)
  await enviarSolicitud(client, extranio, persona)
  const videos = [
    await subirVideo(client, persona, { titulo: 'Público' }),
    await subirVideo(client, persona, { titulo: 'Privado', visibilidad: 'privado' }),
  ]
  const como = (quien: Persona) => ({
    post: (ruta: string, cuerpo: object) => client.post(ruta).bearerToken(quien.token).json(cuerpo),
    put: (ruta: string, cuerpo: object) => client.put(ruta).bearerToken(quien.token).json(cuerpo),
  })
  await como(vecina).post(`/video/${videos[0]}/comentario`, { comentario: 'Qué lindo' })
  await como(vecina).post(`/video/${videos[0]}/reaccion`, { reaccion: 'me-gusta' })
  await como(persona).post(`/video/${videos[1]}/comentario`, { comentario: 'Para nosotros' })
  await como(persona).post(`/chat/${vecina.id}`, { mensaje: 'Hola, vecina' })
  await como(vecina).post(`/chat/${persona.id}`, { mensaje: 'Hola, vecino' })
  await como(persona).put('/usuario/preferencia', { notificaciones: { 'me-gusta': false } })
  await client.put(`/usuario/silencio/${extranio.id}`).bearerToken(persona.token)
  const ids = (filas: { id: number }[]) => filas.map(({ id }) => id)
  return {
    persona,
    videos,
    comentarios: ids(await Comentario.query().whereIn('video', videos)),
    notificaciones: ids(await Notificacion.query().where('usuario', persona.id)),
    solicitudes: ids(await SolicitudContacto.all()),
  }
}

const LECTURAS = [
  '/usuario/perfil',
  '/usuario/contacto',
  '/usuario/solicitud-contacto',
  '/usuario/notificacion?cantidad=100',
  '/usuario/silencio',
  '/usuario/preferencia',
  '/usuario/video',
  '/chat',
]

/** Todo lo suyo, por todas las puertas por las que lo ve. No dice cómo son ahora los que bloqueó. */
export async function loDelTercero(client: ApiClient, { persona, videos }: Tercero) {
  const rutas = [
    ...LECTURAS,
    ...videos.flatMap((id) => [`/video/${id}`, `/video/${id}/comentario`]),
  ]
  const leido: Record<string, unknown> = {}
  for (const ruta of rutas) {
    const respuesta = await client.get(ruta).bearerToken(persona.token)
    leido[ruta] = respuesta.body()
  }
  const entra = await client.post('/usuario/sesion').json({ email: persona.email, password: CLAVE })
  return { ...leido, entra: entra.status() }
}

/** Todo lo que se guarda de él, que es casi todo y se lee de una vez. */
export async function loGuardadoDelTercero(client: ApiClient, { persona }: Tercero) {
  const respuesta = await client.get('/usuario/datos').bearerToken(persona.token)
  return respuesta.text()
}

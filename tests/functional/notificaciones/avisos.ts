import type { ApiClient } from '@japa/api-client'
import app from '@adonisjs/core/services/app'
import Notificacion from '#models/notificacion'
import { Nombrar } from '#notificaciones/nombrar'
import type { Persona } from '#tests/personas'

/** Las notificaciones de alguien, en orden, como título y cuerpo. */
export async function avisosDe({ id }: Persona): Promise<[titulo: string, cuerpo: string][]> {
  const filas = await Notificacion.query().where('usuario', id).orderBy('id')
  const nombrar = await app.container.make(Nombrar)
  const textos = await nombrar.ejecutar(filas)
  return textos.map(({ titulo, cuerpo }) => [titulo, cuerpo])
}

/** Lo que hace alguien con los videos de los demás. */
export const acciones = (client: ApiClient) => ({
  reaccionar: ({ token }: Persona, video: string, reaccion = 'me-gusta') =>
    client.post(`/video/${video}/reaccion`).bearerToken(token).json({ reaccion }),

  comentar: ({ token }: Persona, video: string, comentario: string) =>
    client.post(`/video/${video}/comentario`).bearerToken(token).json({ comentario }),

  escribir: ({ token }: Persona, { id }: Persona, mensaje: string) =>
    client.post(`/chat/${id}`).bearerToken(token).json({ mensaje }),
})

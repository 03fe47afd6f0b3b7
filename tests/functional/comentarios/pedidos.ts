import type { ApiClient } from '@japa/api-client'
import type { Persona } from '#tests/personas'

export const comentar = (client: ApiClient, de: Persona, video: string, comentario: unknown) =>
  client.post(`/video/${video}/comentario`).bearerToken(de.token).json({ comentario })

export const leer = (client: ApiClient, de: Persona, video: string, consulta = '') =>
  client.get(`/video/${video}/comentario${consulta}`).bearerToken(de.token)

export const editar = (
  client: ApiClient,
  de: Persona,
  { video, id }: { video: string; id: number },
  comentario: unknown
) => client.put(`/video/${video}/comentario/${id}`).bearerToken(de.token).json({ comentario })

export const eliminar = (
  client: ApiClient,
  de: Persona,
  { video, id }: { video: string; id: number }
) => client.delete(`/video/${video}/comentario/${id}`).bearerToken(de.token)

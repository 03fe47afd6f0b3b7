import type { ApiClient } from '@japa/api-client'
import type { Persona } from '#tests/personas'

export const comentar = (client: ApiClient, de: Persona, video: string, comentario: unknown) =>
  client.post(`/video/${video}/comentario`).bearerToken(de.token).json({ comentario })

export const leer = (client: ApiClient, de: Persona, video: string, consulta = '') =>
  client.get(`/video/${video}/comentario${consulta}`).bearerToken(de.token)

import type { ApiClient } from '@japa/api-client'
import type { Persona } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

export const RUTA = '/usuario/solicitud-contacto'

export const pedir = (client: ApiClient, de: Persona, usuarioId: unknown) =>
  client.post(RUTA).bearerToken(de.token).json({ usuario_id: usuarioId })

export const responder = (client: ApiClient, de: Persona, id: number, accion: string) =>
  client.put(`${RUTA}/${id}`).bearerToken(de.token).json({ accion })

export const cancelar = (client: ApiClient, de: Persona, id: number) =>
  client.delete(`${RUTA}/${id}`).bearerToken(de.token)

export const recibidas = async (client: ApiClient, de: Persona) =>
  await cuerpoDe(client.get(RUTA).bearerToken(de.token))

import type { ApiClient } from '@japa/api-client'
import {
  enviarSolicitud,
  hacerContactos,
  registrar,
  subirVideo,
  type Persona,
} from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

/** Alguien y lo suyo, con textos que no dice nadie más. */
export type ConLoSuyo = Persona & {
  publico: string
  privado: string
  /** La última notificación que recibió, que causó la otra. */
  aviso: number
  /** Su comentario en el video de carla, que ven los dos. */
  comentario: number
  enCarla: string
  /** La notificación que le causó a la otra. */
  causada: number
  /** Lo que delataría que existe. */
  senas: string[]
}

export type Par = { ana: ConLoSuyo; beto: ConLoSuyo; carla: Persona; deCarla: string }

/** El id de una persona y el de un video que no existen. */
export const NADIE = {
  id: 2_147_483_647,
  publico: 'f'.repeat(24),
  privado: 'f'.repeat(24),
  comentario: 2_147_483_647,
  causada: 2_147_483_647,
}

/**
 * Ana y beto, que son contactos, se escribieron y se comentaron todo, también en un video de carla, contacto de los
 * dos. Todavía nadie bloqueó a nadie.
 */
export async function crearPar(client: ApiClient): Promise<Par> {
  const [ana, beto] = [await persona(client, 'Anastasia'), await persona(client, 'Betiana')]
  const carla = await registrar(client, { nombre: 'Carla', apellido: 'Paz' })
  const deCarla = await subirVideo(client, carla)
  for (const [una, otra] of [
    [ana, beto],
    [ana, carla],
    [beto, carla],
  ] as const) {
    await hacerContactos(client, una, otra)
  }
  for (const [una, otra] of [
    [ana, beto],
    [beto, ana],
  ] as const) {
    const [texto = ''] = una.senas
    await client.post(`/chat/${otra.id}`).bearerToken(una.token).json({ mensaje: texto })
    for (const video of [otra.publico, otra.privado, deCarla]) {
      await comentar(client, una, video, texto)
    }
    await client
      .post(`/video/${otra.publico}/reaccion`)
      .bearerToken(una.token)
      .json({ reaccion: 'me-gusta' })
  }
  const comentarios: { id: number; autor: { id: number } }[] = await cuerpoDe(
    client.get(`/video/${deCarla}/comentario`).bearerToken(carla.token)
  )
  for (const [cada, otra] of [
    [ana, beto],
    [beto, ana],
  ] as const) {
    const [ultima] = await cuerpoDe(client.get('/usuario/notificacion').bearerToken(cada.token))
    cada.aviso = ultima.id
    otra.causada = ultima.id
    cada.enCarla = deCarla
    cada.comentario = comentarios.find(({ autor }) => autor.id === cada.id)?.id ?? 0
  }
  return { ana, beto, carla, deCarla }
}

export const comentar = (
  client: ApiClient,
  { token }: Persona,
  video: string,
  comentario: string
) => client.post(`/video/${video}/comentario`).bearerToken(token).json({ comentario })

export const bloquear = (client: ApiClient, una: Persona, otra: { id: number }) =>
  client.put(`/usuario/bloqueo/${otra.id}`).bearerToken(una.token)

export const desbloquear = (client: ApiClient, una: Persona, otra: { id: number }) =>
  client.delete(`/usuario/bloqueo/${otra.id}`).bearerToken(una.token)

export const silenciar = (client: ApiClient, una: Persona, otra: { id: number }) =>
  client.put(`/usuario/silencio/${otra.id}`).bearerToken(una.token)

/** Las solicitudes en medio de una carrera: la que ana le mandó a beto, con su id. */
export async function solicitudDe(client: ApiClient, emisor: Persona, receptor: Persona) {
  await enviarSolicitud(client, emisor, receptor)
  const [solicitud]: { id: number }[] = await cuerpoDe(
    client.get('/usuario/solicitud-contacto').bearerToken(receptor.token)
  )
  return `/usuario/solicitud-contacto/${solicitud?.id}`
}

async function persona(client: ApiClient, nombre: string): Promise<ConLoSuyo> {
  const una = await registrar(client, { nombre, apellido: 'Sosa' })
  const titulo = `Video de ${nombre}`
  return {
    ...una,
    publico: await subirVideo(client, una, { titulo }),
    privado: await subirVideo(client, una, { titulo, visibilidad: 'privado' }),
    aviso: 0,
    causada: 0,
    comentario: 0,
    enCarla: '',
    senas: [`Dicho por ${nombre}`, nombre, titulo, una.email],
  }
}

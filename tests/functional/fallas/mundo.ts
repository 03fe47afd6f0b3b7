import type { ApiClient } from '@japa/api-client'
import Denuncia from '#models/denuncia'
import { tokenDeAdministrador } from '#tests/admin'
import {
  enviarSolicitud,
  hacerContactos,
  registrarVarias,
  subirVideo,
  type Persona,
} from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

export type Mundo = {
  ana: Persona
  beto: Persona
  extranio: Persona
  /** Quien le mandó la solicitud a Ana. */
  caro: Persona
  video: string
  /** Uno de Ana. */
  propio: string
  /** Uno de Ana en `video`. */
  comentario: number
  solicitud: number
  notificacion: number
  /** De caro, sobre el video. */
  denuncia: number
  administrador: string
}

/**
 * Ana, con un contacto que le escribió, un video ajeno comentado y una solicitud recibida: toda ruta
 * llega a llamar.
 */
export async function crearMundo(client: ApiClient): Promise<Mundo> {
  const [ana, beto, extranio, caro] = await registrarVarias(client, 4)
  await hacerContactos(client, ana, beto)
  await enviarSolicitud(client, caro, ana)
  const video = await subirVideo(client, beto)
  const propio = await subirVideo(client, ana)
  await client
    .post(`/video/${video}/comentario`)
    .bearerToken(beto.token)
    .json({ comentario: 'Hola' })
  const ruta = `/video/${video}/comentario`
  await client.post(ruta).bearerToken(ana.token).json({ comentario: 'Mío' })
  const [, { id: comentario }] = await cuerpoDe(client.get(ruta).bearerToken(ana.token))
  const [{ id: solicitud }] = await cuerpoDe(
    client.get('/usuario/solicitud-contacto').bearerToken(ana.token)
  )
  await client.post(`/chat/${ana.id}`).bearerToken(beto.token).json({ mensaje: 'Hola' })
  const [{ id: notificacion }] = await cuerpoDe(
    client.get('/usuario/notificacion').bearerToken(ana.token)
  )
  await client
    .post('/denuncia')
    .bearerToken(caro.token)
    .json({ tipo: 'video', id: video, motivo: 'spam' })
  const { id: denuncia } = await Denuncia.query().orderBy('id', 'desc').firstOrFail()
  const administrador = await tokenDeAdministrador()
  return {
    ana,
    beto,
    extranio,
    caro,
    video,
    propio,
    comentario,
    solicitud,
    notificacion,
    denuncia,
    administrador,
  }
}

import type { ApiClient } from '@japa/api-client'
import Denuncia from '#models/denuncia'
import Notificacion from '#models/notificacion'
import Regla from '#models/regla'
import { tokenDeAdministrador } from '#tests/admin'
import { editarEnMedia } from '#tests/media'
import {
  enviarSolicitud,
  hacerContactos,
  registrar,
  subirVideo,
  vaciar,
  type Persona,
} from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import type { Quien } from './ataque.js'

/** Quiénes hay y qué tienen cuando ana ataca. Hay uno por recurso. */
export type Mundo = {
  client: ApiClient
  ana: Persona
  /** No es nada de ana. */
  beto: Persona
  /** Es contacto de ana. */
  eva: Persona
  tokens: Record<Quien, string | undefined>
  /** Lo que se nombra en una ruta: `{beto}`, `{publico}`… */
  lugares: Record<string, string | number>
}

/**
 * Vacía todo y arma el mundo. Los videos `publico`, `privado` y `deshabilitado` son de beto; `propio`,
 * de ana; en `publico`, `comentario` es de ana y `deEva`, de eva. De las solicitudes, ella mandó `enviada`, recibió `recibida` y no tiene que ver con `ajena`. De las notificaciones,
 * `avisoPropio` es suya y `avisoAjeno` no; eva le escribió y todavía no lo leyó. `denuncia` es de eva, sobre `publico`.
 */
export async function crearMundo(client: ApiClient): Promise<Mundo> {
  await vaciar(client)
  const alguien = (nombre: string) => registrar(client, { nombre, apellido: 'Paz' })
  const [ana, beto, eva] = [await alguien('Ana'), await alguien('Beto'), await alguien('Eva')]
  const [carla, dario] = [await alguien('Carla'), await alguien('Darío')]

  await hacerContactos(client, ana, eva)
  await enviarSolicitud(client, ana, dario)
  await enviarSolicitud(client, carla, dario)
  await enviarSolicitud(client, carla, ana)
  const solicitudesDe = async ({ token }: Persona): Promise<{ id: number }[]> =>
    cuerpoDe(client.get('/usuario/solicitud-contacto').bearerToken(token))
  const [enviada, ajena] = await solicitudesDe(dario)
  const [recibida] = await solicitudesDe(ana)

  await client.post(`/chat/${ana.id}`).bearerToken(eva.token).json({ mensaje: 'hola' })
  const deshabilitado = await subirVideo(client, beto)
  await editarEnMedia(deshabilitado, { habilitado: false })
  const publico = await subirVideo(client, beto)
  const lugares = {
    comentario: await comentarDe(client, ana, publico),
    deEva: await comentarDe(client, eva, publico),
    token: ana.token,
    ana: ana.id,
    beto: beto.id,
    eva: eva.id,
    carla: carla.id,
    enviada: enviada?.id ?? 0,
    ajena: ajena?.id ?? 0,
    recibida: recibida?.id ?? 0,
    avisoPropio: await ultimoAvisoDe(ana),
    avisoAjeno: await ultimoAvisoDe(dario),
    regla: await primeraRegla(),
    deshabilitado,
    publico,
    privado: await subirVideo(client, beto, { visibilidad: 'privado' }),
    propio: await subirVideo(client, ana),
  }
  await client
    .post('/denuncia')
    .bearerToken(eva.token)
    .json({ tipo: 'video', id: lugares.publico, motivo: 'spam' })
  const denuncia = await Denuncia.query().firstOrFail()
  const tokens = {
    ana: ana.token,
    beto: beto.token,
    administrador: await tokenDeAdministrador(),
    nadie: undefined,
  }
  return { client, ana, beto, eva, tokens, lugares: { ...lugares, denuncia: denuncia.id } }
}

async function comentarDe(client: ApiClient, { token }: Persona, video: string): Promise<number> {
  const ruta = `/video/${video}/comentario`
  await client.post(ruta).bearerToken(token).json({ comentario: 'Hola' })
  const comentarios: { id: number }[] = await cuerpoDe(client.get(ruta).bearerToken(token))
  return comentarios.at(-1)?.id ?? 0
}

async function primeraRegla(): Promise<number> {
  const { id } = await Regla.query().orderBy('id').firstOrFail()
  return id
}

async function ultimoAvisoDe({ id }: Persona): Promise<number> {
  const ultimo = await Notificacion.query().where('usuario', id).orderBy('id', 'desc').firstOrFail()
  return ultimo.id
}

/** Cambia `{beto}` y los demás por lo que son en este mundo. */
export function ubicar(ruta: string, { lugares }: Mundo): string {
  return ruta.replaceAll(/\{(\w+)\}/g, (_, nombre: string) => {
    const lugar = lugares[nombre]
    if (lugar === undefined) {
      throw new Error(`En el mundo no hay ${nombre}`)
    }
    return String(lugar)
  })
}

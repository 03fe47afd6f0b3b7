import type { ApiClient, ApiRequest } from '@japa/api-client'
import Comentario from '#models/comentario'
import Denuncia from '#models/denuncia'
import Notificacion from '#models/notificacion'
import Regla from '#models/regla'
import SolicitudContacto from '#models/solicitud_contacto'
import { tokenDeAdministrador } from '#tests/admin'
import { hacerContactos, registrar, subirVideo, vaciar, type Persona } from '#tests/personas'
import { crearTercero, type Tercero } from './tercero.js'

/** Lo que se puede nombrar en una ruta o en un cuerpo: de quien ataca, de otros y del tercero. */
export type Lugares = Record<
  'usuarios' | 'videos' | 'comentarios' | 'notificaciones' | 'solicitudes' | 'denuncias' | 'reglas',
  (string | number)[]
>

export type Mundo = {
  client: ApiClient
  atacante: Persona
  amigo: Persona
  tercero: Tercero
  administrador: string
  lugares: Lugares
}

/** Vacía todo y arma de nuevo: quien ataca, su contacto, y alguien que lo bloqueó y tiene lo suyo. */
export async function crearMundo(client: ApiClient): Promise<Mundo> {
  await vaciar(client)
  const tercero = await crearTercero(client)
  return reponer({
    client,
    tercero,
    administrador: await tokenDeAdministrador(),
    ...(await crearPareja(client, tercero)),
    lugares: {
      usuarios: [],
      videos: [],
      comentarios: [],
      notificaciones: [],
      solicitudes: [],
      denuncias: [],
      reglas: [],
    },
  })
}

async function crearPareja(client: ApiClient, { persona }: Tercero) {
  const perfil = { nombre: 'Ana', apellido: 'Paz' }
  const [atacante, amigo] = [await registrar(client, perfil), await registrar(client, perfil)]
  await hacerContactos(client, atacante, amigo)
  await client.put(`/usuario/bloqueo/${atacante.id}`).bearerToken(persona.token)
  return { atacante, amigo }
}

/** Lo que se gastó vuelve a estar: quien ataca puede haber borrado todo lo suyo, y quedado afuera. */
export async function reponer(mundo: Mundo): Promise<Mundo> {
  const { client } = mundo
  if (!(await sonContactos(mundo))) {
    Object.assign(mundo, await crearPareja(client, mundo.tercero))
  }
  const { atacante, amigo } = mundo
  const de = (quien: Persona, pedido: ApiRequest) => pedido.bearerToken(quien.token)
  const [otro, otra] = [await registrar(client), await registrar(client)]
  const pedir = (emisor: Persona, receptor: Persona) =>
    de(emisor, client.post('/usuario/solicitud-contacto').json({ usuario_id: receptor.id }))
  await pedir(otro, atacante)
  await pedir(atacante, otra)
  await de(amigo, client.post(`/chat/${atacante.id}`).json({ mensaje: '¿Venís?' }))
  const propio = await subirVideo(client, atacante)
  const ajeno = await subirVideo(client, amigo)
  const comentar = (quien: Persona, video: string) =>
    de(quien, client.post(`/video/${video}/comentario`).json({ comentario: 'Hola' }))
  await comentar(atacante, ajeno)
  await comentar(amigo, propio)
  await de(amigo, client.post('/denuncia').json({ tipo: 'video', id: propio, motivo: 'spam' }))
  mundo.lugares = {
    usuarios: [atacante.id, amigo.id, otro.id, otra.id, mundo.tercero.persona.id, 2147483647],
    videos: [propio, ajeno, ...mundo.tercero.videos, 'a'.repeat(24)],
    comentarios: [...(await ultimos(Comentario)), ...mundo.tercero.comentarios],
    notificaciones: [...(await ultimos(Notificacion)), ...mundo.tercero.notificaciones],
    solicitudes: [...(await ultimos(SolicitudContacto)), ...mundo.tercero.solicitudes],
    denuncias: await ultimos(Denuncia),
    reglas: await ultimos(Regla),
  }
  return mundo
}

async function sonContactos({ client, atacante, amigo }: Mundo): Promise<boolean> {
  const [suyos, vivo] = [
    await client.get('/usuario/contacto').bearerToken(atacante.token),
    await client.get('/usuario').bearerToken(amigo.token),
  ]
  const contactos: { id: number }[] = suyos.status() === 200 ? suyos.body() : []
  return vivo.status() === 200 && contactos.some(({ id }) => id === amigo.id)
}

type Tabla = {
  query(): {
    orderBy(columna: 'id', sentido: 'desc'): { limit(n: number): PromiseLike<{ id: number }[]> }
  }
}

/** Los ids de las últimas filas, y uno que no existe. */
async function ultimos(tabla: Tabla): Promise<number[]> {
  const filas = await tabla.query().orderBy('id', 'desc').limit(3)
  return [...filas.map(({ id }) => id), 999_999]
}

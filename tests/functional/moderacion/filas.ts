import type { ApiClient, ApiRequest } from '@japa/api-client'
import type { ConLoSuyo, Par } from './mundo.js'

type Otra = Pick<ConLoSuyo, 'id' | 'publico' | 'privado' | 'comentario' | 'enCarla' | 'causada'>

type Pedir<Args extends unknown[]> = (client: ApiClient, ...args: Args) => ApiRequest

/** Qué se espera de una ruta, pedida por cualquiera de los dos de un par bloqueado. */
export type Fila =
  /** Se contesta lo mismo que si la otra persona, o lo suyo, no existiera. */
  | { comoNadie: Pedir<[Otra]>[] }
  /** Se contesta bien, y en ningún lado está la otra persona ni nada de ella. */
  | { sinElla: Pedir<[ConLoSuyo, Par]> }
  /** No muestra ni toca nada de otra persona. */
  | { deNadieMas: string }
  /** Lo que se espera está en otra prueba. */
  | { aparte: string }

const denunciar = (
  client: ApiClient,
  tipo: 'usuario' | 'video' | 'comentario',
  id: number | string
) => client.post('/denuncia').json({ tipo, id, motivo: 'spam' })

const nadieMas = (porque: string): Fila => ({ deNadieMas: porque })

const PUBLICA = nadieMas('no mira quién la pide')
const DEL_ADMINISTRADOR = nadieMas('a una persona le contesta 403')
const LO_PROPIO = nadieMas('solo cambia lo propio')

/** Las dos que dependen de quién bloqueó a quién. */
const LA_PUERTA: Fila = { aparte: 'bloqueos.spec.ts' }

export const FILAS: Record<string, Fila> = {
  'GET /ping': PUBLICA,
  'GET /openapi.json': PUBLICA,
  'GET /docs': PUBLICA,
  'GET /docs/:archivo': PUBLICA,
  'GET /health/live': PUBLICA,
  'GET /health/ready': PUBLICA,
  'GET /metrics': PUBLICA,
  'GET /stats': PUBLICA,
  'GET /stats/historico': PUBLICA,
  'POST /usuario': PUBLICA,
  'POST /usuario/sesion': PUBLICA,
  'DELETE /base_de_datos': PUBLICA,

  'GET /usuario': { sinElla: (client) => client.get('/usuario') },
  'GET /usuario/:usuario': { comoNadie: [(client, { id }) => client.get(`/usuario/${id}`)] },
  'GET /usuario/perfil': { sinElla: (client) => client.get('/usuario/perfil') },
  'PUT /usuario/perfil': LO_PROPIO,
  'PUT /usuario/clave': LO_PROPIO,
  'DELETE /usuario': LO_PROPIO,
  'GET /usuario/datos': nadieMas('es lo que se guarda de uno, también lo de antes del bloqueo'),
  'GET /usuario/:usuario/perfil': {
    comoNadie: [(client, { id }) => client.get(`/usuario/${id}/perfil`)],
  },
  'GET /usuario/contacto': { sinElla: (client) => client.get('/usuario/contacto') },
  'DELETE /usuario/contacto/:usuario': {
    comoNadie: [(client, { id }) => client.delete(`/usuario/contacto/${id}`)],
  },
  // Los de carla, que es contacto de los dos; y los de ella, que no existe.
  'GET /usuario/:usuario/contacto': {
    comoNadie: [(client, { id }) => client.get(`/usuario/${id}/contacto`)],
  },
  'GET /usuario/solicitud-contacto': {
    sinElla: (client) => client.get('/usuario/solicitud-contacto'),
  },
  'POST /usuario/solicitud-contacto': {
    comoNadie: [
      (client, { id }) => client.post('/usuario/solicitud-contacto').json({ usuario_id: id }),
    ],
  },
  'PUT /usuario/solicitud-contacto/:solicitud': { aparte: 'carreras.spec.ts' },
  'DELETE /usuario/solicitud-contacto/:solicitud': { aparte: 'carreras.spec.ts' },

  'GET /video': { sinElla: (client) => client.get('/video?cantidad=100') },
  'POST /video': LO_PROPIO,
  'GET /usuario/video': { sinElla: (client) => client.get('/usuario/video') },
  'GET /usuario/:usuario/video': {
    comoNadie: [
      (client, { id }) => client.get(`/usuario/${id}/video`),
      (client, { id }) => client.get(`/usuario/${id}/video?cantidad=mala`),
    ],
  },
  'PUT /video/:video': {
    comoNadie: [
      (client, { publico }) => client.put(`/video/${publico}`).json({ titulo: 'Otro' }),
      (client, { privado }) => client.put(`/video/${privado}`).json({ titulo: 'Otro' }),
    ],
  },
  'DELETE /video/:video': {
    comoNadie: [
      (client, { publico }) => client.delete(`/video/${publico}`),
      (client, { privado }) => client.delete(`/video/${privado}`),
    ],
  },
  'PUT /video/:video/comentario/:comentario': {
    comoNadie: [
      (client, { publico }) =>
        client.put(`/video/${publico}/comentario/1`).json({ comentario: 'Otro' }),
      (client, { enCarla, comentario }) =>
        client.put(`/video/${enCarla}/comentario/${comentario}`).json({ comentario: 'Otro' }),
    ],
  },
  'DELETE /video/:video/comentario/:comentario': {
    comoNadie: [
      (client, { publico }) => client.delete(`/video/${publico}/comentario/1`),
      (client, { enCarla, comentario }) =>
        client.delete(`/video/${enCarla}/comentario/${comentario}`),
    ],
  },
  'GET /video/:video': {
    comoNadie: [
      (client, { publico }) => client.get(`/video/${publico}`),
      (client, { privado }) => client.get(`/video/${privado}`),
    ],
  },
  'POST /video/:video/reaccion': {
    comoNadie: [
      (client, { publico }) =>
        client.post(`/video/${publico}/reaccion`).json({ reaccion: 'me-gusta' }),
      (client, { privado }) =>
        client.post(`/video/${privado}/reaccion`).json({ reaccion: 'no-me-gusta' }),
    ],
  },
  'GET /video/:video/comentario': {
    comoNadie: [
      (client, { publico }) => client.get(`/video/${publico}/comentario`),
      (client, { publico }) => client.get(`/video/${publico}/comentario?cantidad=mala`),
    ],
  },
  'POST /video/:video/comentario': {
    comoNadie: [
      (client, { publico }) =>
        client.post(`/video/${publico}/comentario`).json({ comentario: 'Hola' }),
    ],
  },

  'GET /chat': { sinElla: (client) => client.get('/chat') },
  'GET /chat/:usuario': { comoNadie: [(client, { id }) => client.get(`/chat/${id}`)] },
  'PUT /chat/:usuario': {
    comoNadie: [
      (client, { id }) => client.put(`/chat/${id}`).json({ leido: true }),
      (client, { id }) => client.put(`/chat/${id}`).json({ silenciado: true }),
    ],
  },
  'POST /chat/:usuario': {
    comoNadie: [(client, { id }) => client.post(`/chat/${id}`).json({ mensaje: 'Hola' })],
  },

  'GET /usuario/notificacion': {
    sinElla: (client) => client.get('/usuario/notificacion?cantidad=100'),
  },
  'GET /usuario/notificacion/cantidad': {
    sinElla: (client) => client.get('/usuario/notificacion/cantidad'),
  },
  'PUT /usuario/notificacion': LO_PROPIO,
  'PUT /usuario/notificacion/:notificacion': {
    comoNadie: [
      (client, { causada }) => client.put(`/usuario/notificacion/${causada}`).json({ leida: true }),
    ],
  },

  'GET /usuario/bloqueo': LA_PUERTA,
  'PUT /usuario/bloqueo/:usuario': LA_PUERTA,
  'DELETE /usuario/bloqueo/:usuario': LA_PUERTA,
  'GET /usuario/silencio': { sinElla: (client) => client.get('/usuario/silencio') },
  'PUT /usuario/silencio/:usuario': {
    comoNadie: [(client, { id }) => client.put(`/usuario/silencio/${id}`)],
  },
  'DELETE /usuario/silencio/:usuario': {
    comoNadie: [(client, { id }) => client.delete(`/usuario/silencio/${id}`)],
  },
  'GET /usuario/preferencia': LO_PROPIO,
  'PUT /usuario/preferencia': LO_PROPIO,

  'POST /denuncia': {
    comoNadie: [
      (client, { id }) => denunciar(client, 'usuario', id),
      (client, { publico }) => denunciar(client, 'video', publico),
      (client, { privado }) => denunciar(client, 'video', privado),
      (client, { comentario }) => denunciar(client, 'comentario', comentario),
    ],
  },
  'GET /admin/denuncia': DEL_ADMINISTRADOR,
  'GET /admin/denuncia/:denuncia': DEL_ADMINISTRADOR,
  'PUT /admin/denuncia/:denuncia': DEL_ADMINISTRADOR,
  'GET /admin/regla': DEL_ADMINISTRADOR,
  'POST /admin/regla': DEL_ADMINISTRADOR,
  'GET /admin/regla/:regla': DEL_ADMINISTRADOR,
  'PUT /admin/regla/:regla': DEL_ADMINISTRADOR,
  'DELETE /admin/regla/:regla': DEL_ADMINISTRADOR,
  'POST /admin/regla/probar': DEL_ADMINISTRADOR,
}

/** Lo que se lee de un tercero que ven los dos: ahí tampoco está la otra persona. */
export const DE_TERCEROS: Record<string, Pedir<[ConLoSuyo, Par]>> = {
  'los contactos de un contacto en común': (client, _, { carla }) =>
    client.get(`/usuario/${carla.id}/contacto`),
  'los comentarios del video de otro': (client, _, { deCarla }) =>
    client.get(`/video/${deCarla}/comentario`),
  'los comentarios del video propio': (client, { publico }) =>
    client.get(`/video/${publico}/comentario`),
  'el detalle del video de otro': (client, _, { deCarla }) => client.get(`/video/${deCarla}`),
  'la conversación con otro': (client, _, { carla }) => client.get(`/chat/${carla.id}`),
}

import type { Persona } from '../resistencia/comunidad.ts'
import { pedir, type Anotado } from './cliente.ts'
import type { Mundo } from './mundo.ts'
import { elegir } from './semilla.ts'

type Usuario = {
  mundo: Mundo
  azar: () => number
  /** Las personas de este cliente: de cada una se sabe en qué orden hizo las cosas. */
  personas: Persona[]
  /** Un texto que nadie más escribe. */
  texto: string
}

const REACCIONES = ['me-gusta', 'no-me-gusta'] as const

/** Hace algo de lo que hace un teléfono, con el azar de su cliente, y cuenta qué le contestaron. */
export async function hacerAlgo({ mundo, azar, personas, texto }: Usuario): Promise<Anotado> {
  const servidor = elegir(azar, mundo.servidores)
  const persona = elegir(azar, personas)
  const video = elegir(azar, mundo.comunidad.videos)
  const otra = elegir(azar, mundo.comunidad.personas)
  const { token } = persona
  const dado = azar()
  if (dado < 0.25) {
    const ruta = `/video/${video}/comentario`
    const pedido = { comentario: texto }
    return pedir(servidor, { operacion: 'comentar', ruta, token, metodo: 'POST', pedido, texto })
  }
  if (dado < 0.5) {
    const reaccion = elegir(azar, REACCIONES)
    const pedido = { reaccion }
    const reaccionar = { ruta: `/video/${video}/reaccion`, token, metodo: 'POST', pedido }
    const de = { persona: persona.id, video, reaccion }
    return pedir(servidor, { operacion: 'reaccionar', ...reaccionar, de })
  }
  if (dado < 0.7) {
    const lugar = mundo.comunidad.personas.indexOf(persona)
    const contacto = mundo.comunidad.personas[(lugar + 1) % mundo.comunidad.personas.length]
    const chatear = { ruta: `/chat/${contacto?.id}`, token, metodo: 'POST' }
    return pedir(servidor, { operacion: 'chatear', ...chatear, pedido: { mensaje: texto }, texto })
  }
  if (dado < 0.77) {
    const ruta = '/usuario/solicitud-contacto'
    const pedido = { usuario_id: otra.id }
    return pedir(servidor, { operacion: 'solicitar', ruta, token, metodo: 'POST', pedido })
  }
  if (dado < 0.83) {
    // A veces es de otro, o ya no está: tiene que ser 404 y nada más.
    const solicitud = 1 + Math.floor(azar() * 40)
    const contestar = { ruta: `/usuario/solicitud-contacto/${solicitud}`, token, metodo: 'PUT' }
    const accion = elegir(azar, ['aceptar', 'rechazar'])
    return pedir(servidor, { operacion: 'contestar', ...contestar, pedido: { accion } })
  }
  const ruta = elegir(azar, [
    '/video',
    '/video?offset=10',
    `/video/${video}`,
    `/video/${video}/comentario`,
    '/usuario/perfil',
    '/usuario/contacto',
    '/usuario/notificacion',
    '/chat',
    `/usuario/${otra.id}/video`,
  ])
  return pedir(servidor, { operacion: 'leer', ruta, token })
}

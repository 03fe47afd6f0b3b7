import type { Pedido } from './carga.ts'

export type Persona = { id: number; token: string }

/** Gente con contactos y videos, y lo que hace cuando usa la aplicación. */
export class Comunidad {
  /** Los comentarios que se mandaron, por su texto: cada uno tiene que quedar guardado una vez. */
  #comentarios = 0

  readonly #personas: Persona[]
  readonly #videos: string[]

  private constructor(personas: Persona[], videos: string[]) {
    this.#personas = personas
    this.#videos = videos
  }

  /** La puebla por HTTP, como se llenaría sola. */
  static async poblar(url: string, cuantas = 12): Promise<Comunidad> {
    const personas: Persona[] = []
    for (let cual = 0; cual < cuantas; cual++) {
      personas.push(await registrar(url, cual))
    }
    for (const [cual, persona] of personas.entries()) {
      for (let numero = 0; numero < 3; numero++) {
        const titulo = `Video ${numero} de ${persona.id}`
        const video = { titulo, url: `http://videos.test/${cual}-${numero}.mp4`, duracion: 60 }
        await pedir(url, { ...de(persona, '/video'), metodo: 'POST', cuerpo: video })
      }
      await hacerContactos(url, persona, personas[(cual + 1) % cuantas])
    }
    const [primera] = personas
    const muro = primera ? await pedir(url, de(primera, '/video?cantidad=30')) : []
    const videos = Array.isArray(muro) ? muro.map(({ id }) => String(id)) : []
    return new Comunidad(personas, videos)
  }

  /** Algo que alguien hace, con el peso que tiene en el uso de todos los días. */
  elegir = (): Pedido => {
    const dado = Math.random() * 100
    const persona = alAzar(this.#personas)
    const video = alAzar(this.#videos)
    if (dado < 40) return de(persona, '/video', 'muro')
    if (dado < 50) return de(persona, '/usuario/perfil', 'perfil')
    if (dado < 60) return de(persona, `/video/${video}`, 'video')
    if (dado < 70) return de(persona, `/video/${video}/comentario`, 'comentarios')
    if (dado < 75) return de(persona, '/usuario/contacto', 'contactos')
    if (dado < 79) return de(persona, '/usuario/notificacion', 'notificaciones')
    if (dado < 82) return de(persona, '/chat', 'conversaciones')
    if (dado < 90) return this.reaccionar(persona, video)
    if (dado < 95) return this.comentar(persona, video)
    return this.chatear(persona)
  }

  comentar = (persona = alAzar(this.#personas), video = alAzar(this.#videos)): Pedido => {
    const cuerpo = { comentario: `Comentario número ${this.#comentarios++}` }
    return { ...de(persona, `/video/${video}/comentario`, 'comentar'), metodo: 'POST', cuerpo }
  }

  reaccionar(persona: Persona, video: string): Pedido {
    const cuerpo = { reaccion: Math.random() < 0.5 ? 'me-gusta' : 'no-me-gusta' }
    return { ...de(persona, `/video/${video}/reaccion`, 'reaccionar'), metodo: 'POST', cuerpo }
  }

  chatear(persona = alAzar(this.#personas)): Pedido {
    const otra = this.#personas[(this.#personas.indexOf(persona) + 1) % this.#personas.length]
    const cuerpo = { mensaje: '¿Viste el último video?' }
    return { ...de(persona, `/chat/${otra?.id}`, 'chatear'), metodo: 'POST', cuerpo }
  }

  get personas(): readonly Persona[] {
    return this.#personas
  }

  get videos(): readonly string[] {
    return this.#videos
  }

  get muro(): Pedido {
    return de(alAzar(this.#personas), '/video', 'muro')
  }
}

function de(persona: Persona, ruta: string, nombre = ruta): Pedido {
  return { nombre, ruta, token: persona.token }
}

function alAzar<Uno>(todos: Uno[], azar: () => number = Math.random): Uno {
  const uno = todos[Math.floor(azar() * todos.length)]
  if (uno === undefined) {
    throw new Error('No hay de dónde elegir')
  }
  return uno
}

async function registrar(url: string, cual: number): Promise<Persona> {
  const cuerpo = { email: `persona-${cual}-${crypto.randomUUID()}@chotuve.test`, password: '1' }
  const creada = await pedir(url, { nombre: 'registro', ruta: '/usuario', metodo: 'POST', cuerpo })
  if (typeof creada === 'object' && creada && 'id' in creada && 'auth_token' in creada) {
    return { id: Number(creada.id), token: String(creada.auth_token) }
  }
  throw new Error(`El registro contestó ${JSON.stringify(creada)}`)
}

async function hacerContactos(url: string, una: Persona, otra: Persona | undefined) {
  if (!otra) return
  const ruta = '/usuario/solicitud-contacto'
  await pedir(url, { ...de(una, ruta), metodo: 'POST', cuerpo: { usuario_id: otra.id } })
  const recibidas = await pedir(url, de(otra, ruta))
  for (const { id } of Array.isArray(recibidas) ? recibidas : []) {
    await pedir(url, { ...de(otra, `${ruta}/${id}`), cuerpo: { accion: 'aceptar' } }, 'PUT')
  }
}

async function pedir(url: string, pedido: Pedido, metodo: string = pedido.metodo ?? 'GET') {
  const respuesta = await fetch(url + pedido.ruta, {
    method: metodo,
    headers: {
      ...(pedido.token && { authorization: `Bearer ${pedido.token}` }),
      ...(pedido.cuerpo && { 'content-type': 'application/json' }),
    },
    ...(pedido.cuerpo && { body: JSON.stringify(pedido.cuerpo) }),
  })
  const cuerpo: unknown = await respuesta.json()
  if (!respuesta.ok) {
    throw new Error(
      `${metodo} ${pedido.ruta} contestó ${respuesta.status}: ${JSON.stringify(cuerpo)}`
    )
  }
  return cuerpo
}

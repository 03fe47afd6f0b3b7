import type { ApiClient, ApiResponse } from '@japa/api-client'

/** Alguien registrado, con su token. */
export type Persona = { id: number; email: string; token: string }

type Perfil = {
  nombre: string
  apellido: string
  foto?: string
  telefono?: string
  direccion?: string
}

export type CamposDeVideo = Partial<{
  titulo: string
  url: string
  descripcion: string | null
  ubicacion: string | null
  duracion: number
  visibilidad: 'publico' | 'privado'
}>

/** La clave de todos. */
export const CLAVE = '123'

let ultima = 0

/** Registra a alguien por la API, con un e-mail que nadie usó; con perfil si se lo pide. */
export async function registrar(client: ApiClient, perfil?: Perfil): Promise<Persona> {
  const email = `persona${++ultima}@chotuve.test`
  const { id, auth_token: token } = exigir(
    await client.post('/usuario').json({ email, password: CLAVE }),
    201
  )
  if (perfil) {
    exigir(await client.put('/usuario/perfil').bearerToken(token).json(perfil), 200)
  }
  return { id, email, token }
}

type Varias<Cuantas extends number, Van extends Persona[] = []> = number extends Cuantas
  ? Persona[]
  : Van['length'] extends Cuantas
    ? Van
    : Varias<Cuantas, [...Van, Persona]>

/** Registra a varias sin perfil, de a una: sus ids quedan en orden. */
export async function registrarVarias<Cuantas extends number>(client: ApiClient, cuantas: Cuantas) {
  const personas: Persona[] = []
  while (personas.length < cuantas) {
    personas.push(await registrar(client))
  }
  return personas as Varias<Cuantas>
}

/** Hace contactos a dos personas como lo haría el teléfono. */
export async function hacerContactos(client: ApiClient, una: Persona, otra: Persona) {
  await enviarSolicitud(client, una, otra)
  const [solicitud] = exigir(
    await client.get('/usuario/solicitud-contacto').bearerToken(otra.token),
    200
  )
  exigir(
    await client
      .put(`/usuario/solicitud-contacto/${solicitud.id}`)
      .bearerToken(otra.token)
      .json({ accion: 'aceptar' }),
    200
  )
}

export async function enviarSolicitud(client: ApiClient, emisor: Persona, receptor: Persona) {
  exigir(
    await client
      .post('/usuario/solicitud-contacto')
      .bearerToken(emisor.token)
      .json({ usuario_id: receptor.id }),
    201
  )
}

/** Sube un video por la API y devuelve su id. */
export async function subirVideo(
  client: ApiClient,
  autor: Persona,
  campos: CamposDeVideo = {}
): Promise<string> {
  const video = { titulo: 'Un video', url: 'http://videos.test/1.mp4', duracion: 60, ...campos }
  exigir(await client.post('/video').bearerToken(autor.token).json(video), 201)
  const [ultimo] = exigir(
    await client.get('/usuario/video?cantidad=1').bearerToken(autor.token),
    200
  )
  return ultimo.id
}

/** Deja la red y la base vacías: cada prueba empieza de cero. */
export async function vaciar(client: ApiClient) {
  exigir(await client.delete('/base_de_datos'), 200)
}

function exigir(respuesta: ApiResponse, estado: number) {
  if (respuesta.status() !== estado) {
    throw new Error(`Se esperaba ${estado} y llegó ${respuesta.status()}: ${respuesta.text()}`)
  }
  return respuesta.body()
}

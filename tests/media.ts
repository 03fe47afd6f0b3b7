import { red } from '#tests/red'

/** Lo que el administrador web cambia de un video: media no pide ningún token. */
export const editarEnMedia = (id: string, cambios: object) => mandar('PUT', `/video/${id}`, cambios)

/** Sube un video directo a media, como quedaron los que subió otro programa. */
export const subirAMedia = (campos: object) =>
  mandar('POST', '/video', {
    titulo: 'Un video',
    url: 'http://videos.test/1.mp4',
    duracion: 5,
    visibilidad: 'publico',
    ...campos,
  })

async function mandar(method: 'PUT' | 'POST', ruta: string, cuerpo: object) {
  const respuesta = await fetch(`${red().media.url}${ruta}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(cuerpo),
  })
  if (!respuesta.ok) {
    throw new Error(`Media contestó ${respuesta.status} a ${method} ${ruta}`)
  }
}

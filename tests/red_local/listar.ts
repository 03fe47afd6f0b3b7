import type { RedLocal } from '@chotuve/red-local/levantar'
import { encender, pedir } from './apoyo.js'

/** Los videos que media lista. @throws Error si contesta otra cosa */
export async function listar(red: RedLocal, consulta: string) {
  const { estado, cuerpo } = await pedir('GET', `${red.media.url}/video${consulta}`)
  if (estado !== 200) throw new Error(`contestó ${estado}`)
  return cuerpo as { videos: { _id: string; titulo: string; time_stamp: string }[]; total: number }
}

type Prueba = Parameters<typeof encender>[0]

interface Ejemplo {
  titulo: string
  usuario_id: number
  visibilidad: 'publico' | 'privado'
  deshabilitado?: true
}

const EJEMPLOS: Ejemplo[] = [
  { titulo: 'publico de 1', usuario_id: 1, visibilidad: 'publico' },
  { titulo: 'privado de 1', usuario_id: 1, visibilidad: 'privado' },
  { titulo: 'publico de 2', usuario_id: 2, visibilidad: 'publico' },
  { titulo: 'privado de 2', usuario_id: 2, visibilidad: 'privado' },
  { titulo: 'deshabilitado de 2', usuario_id: 2, visibilidad: 'publico', deshabilitado: true },
  { titulo: 'oculto de 2', usuario_id: 2, visibilidad: 'privado', deshabilitado: true },
  { titulo: 'privado de 3', usuario_id: 3, visibilidad: 'privado' },
]

/** Media con algunos videos de cada clase. */
export async function redConVideos(prueba: Prueba, ejemplos = EJEMPLOS): Promise<RedLocal> {
  const red = await encender(prueba)
  for (const { deshabilitado, ...ejemplo } of ejemplos) {
    await pedir('POST', `${red.media.url}/video`, { cuerpo: { ...ejemplo, url: 'u', duracion: 1 } })
    if (!deshabilitado) continue
    const [creado] = await videos(red, '?cantidad=1')
    await pedir('PUT', `${red.media.url}/video/${creado!._id}`, { cuerpo: { habilitado: false } })
  }
  return red
}

export async function videos(red: RedLocal, consulta: string) {
  const lista = await listar(red, consulta)
  return lista.videos
}

/*
| La gente y los videos con que se mide: salen de una semilla fija, y quien simula a auth y a media y quien llena la
| base los arman por su cuenta, iguales.
*/

export const MEDIDAS = {
  personas: 200,
  videos: 2_000,
  reacciones: 20_000,
  comentarios: 20_000,
  /** De cada lado: cada persona tiene el doble. */
  contactos: 10,
}

/** Cuánta gente y cuántos videos hay, cuando no son los de siempre. */
export type Poblacion = { personas: number; videos: number }

export type Persona = ReturnType<typeof persona>
export type Video = ReturnType<typeof video>

const SEMILLA = 20_200_601
const COMIENZO = Date.parse('2026-01-01T00:00:00.000Z')
const UN_MINUTO = 60_000

/** Mulberry32: números parejos y siempre los mismos. */
export function azar(semilla = SEMILLA) {
  let estado = semilla
  return (hasta: number) => {
    estado = (estado + 0x6d2b79f5) | 0
    let mezcla = Math.imul(estado ^ (estado >>> 15), 1 | estado)
    mezcla = (mezcla + Math.imul(mezcla ^ (mezcla >>> 7), 61 | mezcla)) ^ mezcla
    return ((mezcla ^ (mezcla >>> 14)) >>> 0) % hasta
  }
}

export const idDeVideo = (orden: number) => orden.toString(16).padStart(24, '0')

const persona = (id: number) => ({
  id,
  nombre: `Persona ${id}`,
  apellido: 'De Prueba',
  email: `persona${id}@chotuve.test`,
  direccion: null,
  telefono: null,
  foto: `http://fotos.test/${id}.jpg`,
  habilitado: true,
})

const video = (orden: number, gente: number) => ({
  _id: idDeVideo(orden),
  titulo: `Un video con un título de largo normal, el ${orden}`,
  url: `http://videos.test/${orden}.mp4`,
  usuario_id: (orden % gente) + 1,
  descripcion: 'Lo que se ve en el video, contado por quien lo subió.',
  ubicacion: orden % 3 === 0 ? 'Buenos Aires' : null,
  duracion: 30 + (orden % 300),
  visibilidad: orden % 5 === 0 ? 'privado' : 'publico',
  time_stamp: new Date(COMIENZO + orden * UN_MINUTO).toISOString(),
  habilitado: true,
})

export const personas = (cuantas = MEDIDAS.personas) =>
  Array.from({ length: cuantas }, (_, orden) => persona(orden + 1))

/** Los más nuevos primero, como los da media. */
export const videos = ({ personas: gente, videos: cuantos }: Poblacion = MEDIDAS) =>
  Array.from({ length: cuantos }, (_, orden) => video(cuantos - orden, gente))

/** Cada persona es contacto de las diez que le siguen, en ronda. */
export const contactos = () =>
  personas().flatMap(({ id }) =>
    Array.from({ length: MEDIDAS.contactos }, (_, orden) => {
      const otra = ((id + orden) % MEDIDAS.personas) + 1
      return id < otra ? [id, otra] : [otra, id]
    })
  )

/** Un token que el servidor reconoce como tal; el auth simulado lee de él quién es. */
export function tokenDe(id: number) {
  const parte = (dice: object) => Buffer.from(JSON.stringify(dice)).toString('base64url')
  return `${parte({ alg: 'HS256', typ: 'JWT' })}.${parte({ id })}.${'f'.repeat(43)}`
}

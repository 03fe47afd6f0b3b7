import type { VideoNuevo } from '#red/media/contrato'

const VIDEOS = 'https://storage.googleapis.com/gtv-videos-bucket/sample'

type VideoDeDemo = Omit<VideoNuevo, 'usuarioId'> & { autor: number }

const video = (
  autor: number,
  titulo: string,
  archivo: string,
  resto: Partial<Pick<VideoNuevo, 'descripcion' | 'ubicacion' | 'visibilidad'>> & {
    duracion: number
  }
): VideoDeDemo => ({
  autor,
  titulo,
  url: `${VIDEOS}/${archivo}.mp4`,
  descripcion: null,
  ubicacion: null,
  visibilidad: 'publico',
  ...resto,
})

/** Los videos, del más viejo al más nuevo; `autor` es la posición en `PERSONAS`. */
export const VIDEOS_DE_DEMO: VideoDeDemo[] = [
  video(2, 'El conejo del fondo de casa', 'BigBuckBunny', { duracion: 596, ubicacion: 'La Plata' }),
  video(3, 'Sueños de elefante', 'ElephantsDream', {
    duracion: 653,
    descripcion: 'Lo hicimos en el taller',
  }),
  video(0, 'Fogón en la terraza', 'ForBiggerBlazes', { duracion: 15, visibilidad: 'privado' }),
  video(4, 'Escapada a las sierras', 'ForBiggerEscapes', { duracion: 15, ubicacion: 'Córdoba' }),
  video(1, 'Tarde de juegos', 'ForBiggerFun', { duracion: 60 }),
  video(6, 'Nevó en el centro', 'ForBiggerJoyrides', { duracion: 15, ubicacion: 'Bariloche' }),
  video(5, 'El asado se me fue de las manos', 'ForBiggerMeltdowns', {
    duracion: 15,
    visibilidad: 'privado',
  }),
  video(2, 'Sintel, doblado por nosotras', 'Sintel', {
    duracion: 888,
    descripcion: 'Con subtítulos 😀',
  }),
  video(7, 'Probando la camioneta en la playa', 'SubaruOutbackOnStreetAndDirt', {
    duracion: 594,
    ubicacion: 'Mar del Plata',
  }),
  video(0, 'Ensayo de la banda', 'TearsOfSteel', {
    duracion: 734,
    descripcion: 'Falta afinar la batería',
  }),
  video(3, 'Ruta 40, primera parte', 'VolkswagenGTIReview', {
    duracion: 488,
    visibilidad: 'privado',
  }),
  video(4, 'Cuánto sale un auto usado', 'WhatCarCanYouGetForAGrand', { duracion: 567 }),
]

/** Pares de posiciones en `PERSONAS`. */
export const CONTACTOS: [number, number][] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 4],
  [2, 3],
  [2, 5],
  [3, 6],
  [4, 5],
  [5, 7],
]

/** Emisor y receptor. */
export const SOLICITUDES: [number, number][] = [
  [4, 0],
  [6, 0],
  [7, 1],
  [0, 5],
]

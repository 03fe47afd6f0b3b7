import { describirAportes, describirHechos } from '#consola/mostrar_hechos'
import type { ExplicarMuro } from '#muro/explicar_muro'

type Explicado = Awaited<ReturnType<ExplicarMuro['ejecutar']>>[number]

export const TITULOS_DEL_MURO = ['Lugar', 'En media', 'Video', 'Importancia', 'Reglas', 'Hechos']

/** Un lugar del muro, para una persona. */
export const filaDelMuro = (explicado: Explicado) => [
  explicado.lugar,
  explicado.lugarEnMedia,
  `${explicado.video.titulo} (${explicado.video.id})`,
  `${explicado.importancia}${explicado.empata ? ' =' : ''}`,
  describirAportes(explicado.aportes),
  describirHechos(explicado.hechos),
]

/** Y para un programa. */
export const lugarDelMuro = (explicado: Explicado) => ({
  lugar: explicado.lugar,
  lugar_en_media: explicado.lugarEnMedia,
  video: explicado.video.id,
  titulo: explicado.video.titulo,
  autor: explicado.autor?.email ?? null,
  importancia: explicado.importancia,
  reglas: explicado.aportes,
  empata_con_el_anterior: explicado.empata,
  hechos: explicado.hechos,
})

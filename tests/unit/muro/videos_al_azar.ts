import fc from 'fast-check'
import type { Pagina } from '#base/pagina'
import type { Video } from '#red/media/contrato'
import { ILEGIBLE } from '#tests/apoyo/media_en_memoria'

export const YO = 1

/** Los contactos del espectador: ninguno, algunos o todos los demás. */
export const contactosDe = fc.subarray([2, 3, 4, 5])

/** Videos de cinco personas, públicos y privados, algunos que no se pueden mostrar, con instantes que se repiten. */
export const listas = fc
  .array(
    fc.record({
      usuarioId: fc.integer({ min: 1, max: 5 }),
      privado: fc.boolean(),
      instante: fc.integer({ min: 0, max: 20 }),
      legible: fc.boolean(),
    }),
    { maxLength: 60 }
  )
  .map((filas) =>
    filas
      .map(({ usuarioId, privado, instante, legible }, orden): Video => ({
        id: String(orden).padStart(24, '0'),
        usuarioId,
        visibilidad: privado ? 'privado' : 'publico',
        creacion: new Date(instante * 1_000),
        url: 'http://videos.test/1.mp4',
        titulo: legible ? 'x' : ILEGIBLE,
        descripcion: null,
        ubicacion: null,
        duracion: 1,
        habilitado: true,
      }))
      .sort((uno, otro) => +otro.creacion - +uno.creacion || (otro.id > uno.id ? 1 : -1))
  )

/** El muro como lo define docs/contrato.md §4. */
export const muro = (videos: Video[], contactos: number[]) =>
  videos.filter(
    ({ usuarioId, visibilidad, titulo }) =>
      usuarioId !== YO &&
      titulo !== ILEGIBLE &&
      (visibilidad === 'publico' || contactos.includes(usuarioId))
  )

/** Las páginas de una lista, una tras otra, hasta pasar el final. */
export async function recorrer(
  { hasta, cantidad }: { hasta: number; cantidad: number },
  leer: (pagina: Pagina) => Promise<Video[]>
) {
  const paginas: Video[][] = []
  for (let offset = 0; offset <= hasta; offset += cantidad) {
    paginas.push(await leer({ offset, cantidad }))
  }
  return paginas
}

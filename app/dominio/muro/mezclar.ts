import type { Video } from '#red/media/contrato'

/** El orden de media: los más nuevos primero y, a igual instante, por id descendente. */
export function masNuevoPrimero(uno: Video, otro: Video): number {
  return otro.creacion.getTime() - uno.creacion.getTime() || compararIds(otro.id, uno.id)
}

function compararIds(uno: string, otro: string): number {
  if (uno === otro) {
    return 0
  }
  return uno < otro ? -1 : 1
}

/** Junta listas ordenadas de media en una sola, también ordenada y sin repetidos. */
export function mezclar(listas: Video[][]): Video[] {
  const porId = new Map(listas.flat().map((video) => [video.id, video]))
  return [...porId.values()].sort(masNuevoPrimero)
}

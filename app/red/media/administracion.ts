import type { Pagina } from '#base/pagina'
import type { Video } from '#red/media/contrato'

/** Cuáles de todos, privados incluidos. */
export type FiltroDeVideos = { deUsuario?: number | undefined; soloHabilitados: boolean }

export type TandaDeTodos = {
  /** Cada uno en su lugar: `null` es uno que no se puede mostrar. Con menos de los que se piden no hay más. */
  videos: (Video | null)[]
  total: number
}

/**
 * Lo que en media hace quien administra: ve también lo que nadie más ve. Media no comprueba ningún token, así que de
 * que sea él se ocupa quien llama (docs/contrato.md §10).
 */
export abstract class AdministracionDeMedia {
  /** Los más nuevos primero. */
  abstract listar(filtro: FiltroDeVideos, pagina: Pagina): Promise<TandaDeTodos>

  /** @returns si media lo conoce */
  abstract habilitar(id: string, habilitado: boolean, token: string): Promise<boolean>
}

import type { Pagina } from '#base/pagina'

export const VISIBILIDADES = ['publico', 'privado'] as const

export type Visibilidad = (typeof VISIBILIDADES)[number]

/** Un video tal como lo conoce el media server, con nuestros nombres (docs/contrato.md §10). */
export type Video = {
  id: string
  url: string
  titulo: string
  descripcion: string | null
  ubicacion: string | null
  /** En segundos. */
  duracion: number
  visibilidad: Visibilidad
  usuarioId: number
  creacion: Date
  habilitado: boolean
}

export type VideoNuevo = Pick<
  Video,
  'url' | 'titulo' | 'descripcion' | 'ubicacion' | 'duracion' | 'visibilidad' | 'usuarioId'
>

/** Lo que se le puede cambiar a un video; lo que no está queda como estaba. */
export type CambiosDeVideo = Partial<
  Pick<Video, 'titulo' | 'visibilidad' | 'habilitado'> & Record<'descripcion' | 'ubicacion', string>
>

/** Qué videos pide un espectador: los públicos, y los privados de estas personas. */
export type Seleccion = {
  /** De quiénes se ven también los privados. Más de los que entran en una llamada es un error. */
  privadosDe: number[]
  /** Solo los de esta persona. */
  deUsuario?: number
}

export type PedidoDeLista = { seleccion: Seleccion; pagina: Pagina }

export type TandaDeVideos = {
  videos: Video[]
  /** Los que hay en toda la lista, se puedan mostrar o no. */
  total: number
  /** Cuántos de los que contestó media no se pueden mostrar, y por eso no están. */
  descartados: number
}

/** Por qué media no acepta un video: texto por campo. */
export type ErroresDeVideo = Record<string, string>

export type EdicionDeVideo =
  { tipo: 'editado' } | { tipo: 'desconocido' } | { tipo: 'rechazado'; errores: ErroresDeVideo }

/**
 * El media server: los videos (docs/contrato.md §10). Todas las operaciones lanzan `ErrorDeRed`
 * cuando no contesta como debe y `RechazoDeRed` ante un 4xx imprevisto.
 */
export abstract class ServidorDeMedia {
  /** Los errores por campo si media no lo acepta, o `null` si quedó creado. */
  abstract crear(video: VideoNuevo): Promise<ErroresDeVideo | null>

  /** Videos habilitados, los más nuevos primero; los que no se pueden mostrar quedan afuera. */
  abstract listar(seleccion: Seleccion, pagina: Pagina): Promise<TandaDeVideos>

  /** Varias listas que son una sola operación: van de a pocas, y alcanza con que una falle. */
  abstract listarVarias(pedidos: PedidoDeLista[]): Promise<TandaDeVideos[]>

  /** El video, habilitado o no; `null` si media no lo conoce o no se puede mostrar. */
  abstract buscar(id: string): Promise<Video | null>

  /**
   * Cambia solo eso. Un texto vacío media lo toma por «como estaba»: no se lo puede borrar. Si falla no se sabe si
   * llegó a hacerlo, y hacerlo de nuevo da lo mismo.
   */
  abstract editar(id: string, cambios: CambiosDeVideo): Promise<EdicionDeVideo>

  /**
   * Saca un video de la vista de todos, con el token del administrador.
   *
   * @returns si media lo conoce
   */
  abstract deshabilitar(id: string, tokenDeAdministrador: string): Promise<boolean>

  /** Parte una lista de personas en tandas que entran, cada una, en una llamada a `listar`. */
  abstract enTandas(personas: number[]): number[][]

  /** Vacía el media server. Solo mira el estado: 200 o error. */
  abstract vaciar(): Promise<void>
}

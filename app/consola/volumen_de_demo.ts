import { ErrorDeUso } from '#consola/errores'

type Volumen = { usuarios: number; videos: number; reacciones: number; comentarios: number }

type Escrito = Partial<Record<keyof Volumen | 'semilla', number | undefined>>

/** Cuánto de cada cosa hay que inventar; `null` si no se pidió ninguna. @throws ErrorDeUso si no entran tantas reacciones */
export function leerVolumen(escrito: Escrito): Volumen | null {
  const { usuarios = 100, videos = 50, semilla } = escrito
  const { reacciones = Math.min(usuarios * 10, usuarios * videos), comentarios = usuarios * 2 } =
    escrito
  const pedidas = [escrito.usuarios, escrito.videos, escrito.reacciones, escrito.comentarios]
  if (pedidas.every((una) => una === undefined)) {
    if (semilla !== undefined) {
      throw new ErrorDeUso('--semilla va con --usuarios, --videos, --reacciones o --comentarios.')
    }
    return null
  }
  if (reacciones > usuarios * videos) {
    throw new ErrorDeUso(
      `Con ${usuarios} personas y ${videos} videos hay a lo sumo ${usuarios * videos} reacciones: una por persona y video.`
    )
  }
  return { usuarios, videos, reacciones, comentarios }
}

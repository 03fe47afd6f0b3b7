import type { Usuario } from '#red/auth/contrato'

/** Cómo se muestra el e-mail de quien auth ya no conoce (docs/contrato.md §2, §4, §5). */
const ELIMINADO = '<eliminado>'

export const emailDe = (usuario: Usuario | undefined): string => usuario?.email ?? ELIMINADO

export const fotoDe = (usuario: Usuario | undefined): string | null => usuario?.foto ?? null

/** Los datos de un autor que se muestran junto a un video o a un comentario. */
export function datosDeAutor(usuario: Usuario | undefined) {
  return {
    email: emailDe(usuario),
    nombre: usuario?.nombre ?? null,
    apellido: usuario?.apellido ?? null,
    foto: fotoDe(usuario),
  }
}

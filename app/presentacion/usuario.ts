import type { Usuario } from '#red/auth/contrato'
import { ELIMINADO } from '#usuarios/eliminado'

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

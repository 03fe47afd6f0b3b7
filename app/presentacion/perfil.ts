import type { VerPerfil } from '#perfiles/ver_perfil'

type Perfil = NonNullable<Awaited<ReturnType<VerPerfil['ejecutar']>>>

/** Un perfil; del propio no se dice qué es uno para uno mismo (docs/contrato.md §2). */
export const mostrarPerfil = ({ usuario, contactos, videos, estado, esPropio }: Perfil) => ({
  ...usuario,
  'cantidad-contactos': contactos,
  'cantidad-videos': videos,
  ...(esPropio ? {} : { 'estado-contacto': estado }),
})

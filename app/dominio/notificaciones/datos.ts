import type Notificacion from '#models/notificacion'

/** De qué se trata una notificación, para quien quiera llevar hasta ahí. Todos textos: así viajan. */
export function datosDe({ tipo, causante, video }: Notificacion): Record<string, string> {
  return {
    tipo,
    // Lo que no causó una persona no lleva a ninguna.
    ...(causante > 0 && { usuario_id: String(causante) }),
    ...(video !== null && { video_id: video }),
  }
}

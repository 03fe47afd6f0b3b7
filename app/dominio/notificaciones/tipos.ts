/** Los tipos de notificación, como se llaman en la red (docs/contrato.md §8). */
export const TIPOS_DE_NOTIFICACION = [
  'solicitud-recibida',
  'solicitud-aceptada',
  'mensaje',
  'me-gusta',
  'comentario',
  'denuncia_resuelta',
] as const

export type TipoDeNotificacion = (typeof TIPOS_DE_NOTIFICACION)[number]

export const MENSAJE = 'mensaje' satisfies TipoDeNotificacion

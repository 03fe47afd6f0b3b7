import env from '#start/env'

/** Los otros servidores de la red (docs/contrato.md §9, §10, §14). */
const redConfig = {
  auth: { url: env.get('CHOTUVE_AUTH_URL') },
  media: { url: env.get('CHOTUVE_MEDIA_URL') },

  /** Límite de cada llamada entera, en milisegundos. */
  tiempoLimiteMs: env.get('RED_TIEMPO_LIMITE_MS'),

  /** Nos identifica ante los otros servidores; sin él no se manda. */
  appServerToken: env.get('APP_SERVER_TOKEN')?.release(),
}

export default redConfig

/** Con quién habla un comando, y qué variable lo dice. */
export type Lugares = { base: string; auth: string; media: string }

let lugares: Lugares = {
  base: 'DATABASE_URL',
  auth: 'CHOTUVE_AUTH_URL',
  media: 'CHOTUVE_MEDIA_URL',
}

/** Los anota quien lee la configuración, antes de correr el comando. */
export function anotarLugares(donde: Lugares) {
  lugares = {
    base: `${donde.base} (DATABASE_URL)`,
    auth: `${donde.auth} (CHOTUVE_AUTH_URL)`,
    media: `${donde.media} (CHOTUVE_MEDIA_URL)`,
  }
}

export const lugarDe = (quien: keyof Lugares): string => lugares[quien]

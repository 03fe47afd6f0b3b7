import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'

/** Los techos de una ruta, como los dice docs/operacion/costos.md. */
export type Techo = { ruta: string; sentencias: number; auth: number; media: number }

const FILA = /^\| `([A-Z]+ \/[^`]*)` \| (\d+)[^|]*\|[^|]*\| (\d+)[^|]*\| (\d+)[^|]*\|/gm

/** La tabla de costos: por cada ruta, lo más que cuesta una página común. */
export function leerTechos(): Techo[] {
  const pagina = readFileSync(app.makePath('docs', 'operacion', 'costos.md'), 'utf-8')
  return [...pagina.matchAll(FILA)].map(([, ruta = '', sentencias, auth, media]) => ({
    ruta,
    sentencias: Number(sentencias),
    auth: Number(auth),
    media: Number(media),
  }))
}

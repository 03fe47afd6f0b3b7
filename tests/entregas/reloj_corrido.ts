import app from '@adonisjs/core/services/app'
import type { Entorno } from '#tests/apoyo/procesos'

export const UN_MINUTO_MS = 60_000
export const UNA_HORA_MS = 60 * UN_MINUTO_MS
export const UN_ANIO_MS = 365 * 24 * UNA_HORA_MS

/** El entorno de un proceso cuyo reloj adelanta (o, en negativo, atrasa). */
export const conElReloj = (corridoMs: number): Entorno => ({
  NODE_OPTIONS: `--import=${app.makeURL('tests/fixtures/reloj_corrido.mjs')}`,
  RELOJ_CORRIDO_MS: String(corridoMs),
})

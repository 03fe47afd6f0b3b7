import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Entorno } from '../apoyo/procesos.ts'
import { barajar } from './semilla.ts'

/** En hora, un poco adelantado, atrasado y muy adelantado: a cada programa le toca uno distinto. */
const CORRIDOS_MS = [0, 90_000, -180_000, 7_200_000]

const MODULO = pathToFileURL(resolve('tests/fixtures/reloj_corrido.mjs')).href

/** Reparte los relojes, y va anotando a quién le tocó cuál. */
export function repartirRelojes(azar: () => number) {
  const relojes = barajar(azar, CORRIDOS_MS)
  const repartidos: Record<string, string> = {}
  return {
    repartidos,
    entorno(nombre: string): Entorno {
      const corrido = relojes.pop() ?? 0
      repartidos[nombre] = `${corrido / 1_000} s`
      return { NODE_OPTIONS: `--import=${MODULO}`, RELOJ_CORRIDO_MS: String(corrido) }
    },
  }
}

import type { Camino } from '#red/cache/contrato'

export type CuentasDeCache = {
  aciertos: Record<Camino, number>
  fallos: number
  entradas: () => number
}

/** Cuánto sirve cada caché encendida: se cuenta en cada lectura, y se mira cuando alguien lee las métricas. */
export class ObservacionDeCaches {
  readonly #caches = new Map<string, CuentasDeCache>()

  seguir(nombre: string, entradas: () => number): CuentasDeCache {
    const cuentas = { aciertos: { memoria: 0, redis: 0, espera: 0 }, fallos: 0, entradas }
    this.#caches.set(nombre, cuentas)
    return cuentas
  }

  get todas(): ReadonlyMap<string, CuentasDeCache> {
    return this.#caches
  }
}

/** Las de este proceso. */
export const observacionDeCaches = new ObservacionDeCaches()

import { Counter, Gauge, type Registry } from 'prom-client'
import type { ObservacionDeCaches } from '#red/cache/cuentas'

/** Cuánto sirven las cachés encendidas: se llevan aparte, para que leerlas no cueste nada, y se copian acá. */
export function medirCaches(registro: Registry, observacion: ObservacionDeCaches) {
  const registers = [registro]
  new Counter({
    name: 'chotuve_cache_aciertos_total',
    help: 'Lo que no hizo falta preguntarle a auth, por caché y por dónde estaba',
    labelNames: ['cache', 'donde'],
    registers,
    collect() {
      this.reset()
      for (const [cache, { aciertos }] of observacion.todas) {
        Object.entries(aciertos).forEach(([donde, cuantos]) => this.inc({ cache, donde }, cuantos))
      }
    },
  })
  new Counter({
    name: 'chotuve_cache_fallos_total',
    help: 'Lo que hubo que preguntarle a auth, por caché',
    labelNames: ['cache'],
    registers,
    collect() {
      this.reset()
      observacion.todas.forEach(({ fallos }, cache) => this.inc({ cache }, fallos))
    },
  })
  new Gauge({
    name: 'chotuve_cache_entradas',
    help: 'Lo que guarda en su memoria este proceso, por caché',
    labelNames: ['cache'],
    registers,
    collect() {
      observacion.todas.forEach(({ entradas }, cache) => this.set({ cache }, entradas()))
    },
  })
}

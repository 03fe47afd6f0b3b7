import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Replica } from '#base/replica/replica'
import type { ColaReciente } from '#operacion/cola_reciente'
import { medirCaches } from '#operacion/metricas/caches'
import { medirCola } from '#operacion/metricas/cola'
import { medirPedidos } from '#operacion/metricas/pedidos'
import type { UsoDelPool } from '#operacion/metricas/pool'
import { medirDescartes, medirRed } from '#operacion/metricas/red'
import { medirReloj } from '#operacion/metricas/reloj'
import { medirReplicas } from '#operacion/metricas/replicas'
import type { Pedidos } from '#operacion/pedidos'
import type { RelojReciente } from '#operacion/reloj_reciente'
import type { ObservacionDeCaches } from '#red/cache/cuentas'
import type { DescartesDeRed } from '#red/descartes'
import type { ObservacionDeRed } from '#red/observacion'

type Opciones = {
  version: string
  pedidos: Pedidos
  red: ObservacionDeRed
  descartes: DescartesDeRed
  caches: ObservacionDeCaches
  cola: ColaReciente
  reloj: RelojReciente
  pool: () => UsoDelPool | null
  replicas: readonly Replica[]
}

/** Todo lo que se mide (docs/operacion/metricas.md). */
export class Metricas {
  readonly #registro = new Registry()
  readonly tipo = this.#registro.contentType

  constructor({ version, pedidos, red, descartes, caches, cola, reloj, pool, replicas }: Opciones) {
    const registers = [this.#registro]
    collectDefaultMetrics({ register: this.#registro })
    medirPedidos(this.#registro, pedidos)
    medirRed(this.#registro, red)
    medirDescartes(this.#registro, descartes)
    medirCaches(this.#registro, caches)
    medirCola(this.#registro, cola)
    medirReloj(this.#registro, reloj)
    medirReplicas(this.#registro, replicas)
    new Gauge({
      name: 'chotuve_version_info',
      help: 'Qué versión corre; vale siempre 1',
      labelNames: ['version'],
      registers,
    }).set({ version }, 1)
    new Gauge({
      name: 'chotuve_pool_conexiones',
      help: 'Conexiones a la base usadas y libres, y pedidos que esperan una',
      labelNames: ['estado'],
      registers,
      collect() {
        Object.entries(pool() ?? {}).forEach(([estado, cantidad]) => this.set({ estado }, cantidad))
      },
    })
  }

  leer(): Promise<string> {
    return this.#registro.metrics()
  }

  /** El nombre de cada una. */
  get nombres(): string[] {
    return this.#registro.getMetricsAsArray().map(({ name }) => name)
  }
}

import { Counter, Gauge, type Registry } from 'prom-client'
import type { Replica } from '#base/replica/replica'

/** De dónde se lee. Lo que se cuenta lo lleva cada réplica: acá se lo dice cuando alguien lo lee. */
export function medirReplicas(registro: Registry, replicas: readonly Replica[]) {
  const registers = [registro]
  const labelNames = ['replica'] as const
  new Gauge({
    name: 'chotuve_replica_en_uso',
    help: '1 si se lee de esa réplica, 0 si se la dejó afuera',
    labelNames,
    registers,
    collect() {
      replicas.forEach((una) => this.set({ replica: una.nombre }, Number(una.sirve())))
    },
  })
  new Gauge({
    name: 'chotuve_replica_atraso_segundos',
    help: 'Cuánto atrasa cada réplica al principal; falta si no se sabe',
    labelNames,
    registers,
    collect() {
      this.reset()
      for (const { nombre, atrasoMs } of replicas) {
        if (atrasoMs !== undefined) {
          this.set({ replica: nombre }, atrasoMs / 1_000)
        }
      }
    },
  })
  contar('chotuve_replica_lecturas_total', 'Sentencias que se leyeron de cada réplica', 'lecturas')
  contar(
    'chotuve_replica_repetidas_total',
    'Sentencias que fallaron en una réplica y se leyeron en el principal',
    'repetidas'
  )

  function contar(name: string, help: string, cual: 'lecturas' | 'repetidas') {
    new Counter({
      name,
      help,
      labelNames,
      registers,
      collect() {
        this.reset()
        replicas.forEach((una) => this.inc({ replica: una.nombre }, una[cual]))
      },
    })
  }
}

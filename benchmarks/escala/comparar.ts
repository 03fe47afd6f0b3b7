import type { Contexto } from './contexto.ts'
import { percentil, type Medicion } from './medir.ts'

/** Cuánto más puede costar una cosa que la otra para que sea lo mismo. */
const RAZON = 1.2

type Comparacion = { caso: string; estas: Medicion; aquellas: Medicion }

/** Lo que cuestan unas lecturas sobre lo que cuestan las otras, en tiempo y en procesador de PostgreSQL. */
export function comparar(anotar: Contexto['anotar'], { caso, estas, aquellas }: Comparacion) {
  const p50 = [percentil(estas, 0.5), percentil(aquellas, 0.5)] as const
  const cpu = [estas, aquellas].map((una) => (una.cpu / una.hechos).toFixed(2))
  const suyo = [estas, aquellas].map(({ cpuDePostgres, hechos }) => cpuDePostgres / hechos)
  const [deEstas = 0, deAquellas = 0] = suyo
  const errores = estas.errores + aquellas.errores
  anotar({
    medida: `${caso}: p50`,
    valor: p50[0] / p50[1],
    maximo: RAZON,
    detalle: `${p50.map((uno) => uno.toFixed(2)).join(' / ')} ms; CPU ${cpu.join(' / ')} ms${errores > 0 ? `; ${errores} errores` : ''}`,
  })
  anotar({
    medida: `${caso}: CPU de PostgreSQL`,
    valor: deEstas / Math.max(0.01, deAquellas),
    maximo: RAZON,
    detalle: `${suyo.map((uno) => uno.toFixed(2)).join(' / ')} ms`,
  })
}

import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { DescartesDeRed } from '#red/descartes'
import type { EstadoDeCircuito, ObservacionDeRed } from '#red/observacion'
import { mamparosDe } from '#red/transporte/mamparos'

const SERVIDORES = ['auth', 'media'] as const
const ESTADOS: EstadoDeCircuito[] = ['cerrado', 'abierto', 'probando']
const SEGUNDOS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Las llamadas a auth, a media y a Firebase. */
export function medirRed(registro: Registry, red: ObservacionDeRed) {
  const registers = [registro]
  const cantidad = new Counter({
    name: 'chotuve_llamadas_total',
    help: 'Llamadas a otros servidores, por servidor y resultado',
    labelNames: ['servidor', 'resultado'],
    registers,
  })
  const duracion = new Histogram({
    name: 'chotuve_llamada_segundos',
    help: 'Cuánto tardó cada llamada a otro servidor',
    labelNames: ['servidor'],
    buckets: SEGUNDOS,
    registers,
  })
  new Gauge({
    name: 'chotuve_circuito',
    help: '1 en el estado en que está el circuito de cada mamparo, 0 en los demás',
    labelNames: ['servidor', 'mamparo', 'estado'],
    registers,
    collect() {
      for (const servidor of SERVIDORES) {
        const estados = red.mamparos(servidor)
        for (const [mamparo] of mamparosDe(servidor)) {
          // Sin llamadas todavía no hay circuito, que es como tenerlo cerrado.
          const actual = estados[mamparo] ?? 'cerrado'
          for (const estado of ESTADOS) {
            this.set({ servidor, mamparo, estado }, Number(estado === actual))
          }
        }
      }
    },
  })
  red.alLlamar(({ destino: servidor, resultado, ms }) => {
    cantidad.inc({ servidor, resultado })
    // Una que no se hizo no tardó nada: haría parecer veloz a un servidor caído.
    if (resultado !== 'circuito-abierto') {
      duracion.observe({ servidor }, ms / 1_000)
    }
  })
}

/** Lo que los otros servidores describieron de una forma que no se puede mostrar. */
export function medirDescartes(registro: Registry, descartes: DescartesDeRed) {
  const cantidad = new Counter({
    name: 'chotuve_elementos_descartados_total',
    help: 'Veces que se dejó afuera un elemento que otro servidor describió mal',
    labelNames: ['servidor', 'elemento'],
    registers: [registro],
  })
  descartes.alDescartar(({ servidor, elemento }) => cantidad.inc({ servidor, elemento }))
}

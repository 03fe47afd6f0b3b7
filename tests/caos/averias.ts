import { setTimeout as esperar } from 'node:timers/promises'
import { elegir } from './semilla.ts'

/** Algo que se rompe y después vuelve. */
export type Averia = {
  nombre: string
  romper(): Promise<unknown>
  arreglar(): Promise<unknown>
}

const PAUSA_MS = { minima: 500, maxima: 3_000 }
const DURACION_MS = { minima: 100, maxima: 2_500 }

/**
 * Rompe y arregla cosas, de a una, en la sucesión y con los tiempos que diga el azar, hasta `fin`.
 *
 * @returns cuántas veces pasó cada una
 */
export async function averiar(averias: Averia[], azar: () => number, fin: number) {
  const cuenta: Record<string, number> = Object.fromEntries(
    averias.map(({ nombre }) => [nombre, 0])
  )
  const entre = ({ minima, maxima }: typeof PAUSA_MS) => minima + azar() * (maxima - minima)
  for (;;) {
    const averia = elegir(azar, averias)
    const [pausa, duracion] = [entre(PAUSA_MS), entre(DURACION_MS)]
    if (performance.now() + pausa + duracion > fin) {
      return cuenta
    }
    await esperar(pausa)
    await averia.romper()
    cuenta[averia.nombre] = (cuenta[averia.nombre] ?? 0) + 1
    await esperar(duracion)
    await averia.arreglar()
  }
}

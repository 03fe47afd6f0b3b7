import { setImmediate as siguienteVuelta } from 'node:timers/promises'
import type { Hechos } from '#reglas/hechos'
import type { Evaluacion, MotorDeReglas } from '#reglas/motor/motor'

/** Cuánto se evalúa de corrido, en milisegundos, antes de dejar atender a los demás pedidos. */
const TURNO_MS = 5

export type Evaluado<Elemento> = Evaluacion & {
  elemento: Elemento
  /** En qué lugar vino, desde 0. */
  posicion: number
}

/** De mayor a menor importancia; a igual importancia, en el orden en que venían. */
export async function ordenar<Elemento extends { hechos: Hechos }>(
  motor: MotorDeReglas,
  elementos: Elemento[]
): Promise<Evaluado<Elemento>[]> {
  const evaluados: Evaluado<Elemento>[] = []
  let comienzo = performance.now()
  for (const [posicion, elemento] of elementos.entries()) {
    evaluados.push({ elemento, posicion, ...motor.evaluar(elemento.hechos) })
    if (performance.now() - comienzo > TURNO_MS) {
      await siguienteVuelta()
      comienzo = performance.now()
    }
  }
  return evaluados.sort((uno, otro) => otro.importancia - uno.importancia)
}

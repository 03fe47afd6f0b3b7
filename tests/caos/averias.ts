import { setTimeout as esperar } from 'node:timers/promises'
import { barajar } from './semilla.ts'

/** Algo que se rompe y después vuelve. */
export type Averia = {
  nombre: string
  romper(): Promise<unknown>
  arreglar(): Promise<unknown>
}

const PAUSA_MS = { minima: 300, maxima: 1_500 }
const DURACION_MS = { minima: 100, maxima: 2_500 }

type Ritmo = { azar: () => number; fin: number; pausa?: typeof PAUSA_MS }

/** Lo que pasó: qué, y cuándo empezó y terminó, en el reloj de la corrida. */
type Pasada = { nombre: string; desde: number; hasta: number }

/** Lo que va a pasar, con sus tiempos: la misma semilla da siempre lo mismo, tarde lo que tarde cada cosa. */
export function* calendario<Una extends Pick<Averia, 'nombre'>>(
  averias: Una[],
  { azar, pausa = PAUSA_MS }: Omit<Ritmo, 'fin'>
) {
  const entre = ({ minima, maxima }: typeof PAUSA_MS) => minima + azar() * (maxima - minima)
  for (let mazo: Una[] = []; ;) {
    if (mazo.length === 0) mazo = barajar(azar, averias)
    const averia = mazo.pop()
    if (!averia) return
    yield { averia, pausa: entre(pausa), duracion: entre(DURACION_MS) }
  }
}

/**
 * Rompe y arregla cosas, de a una, con los tiempos que diga el azar, hasta `fin`. Las baraja y las reparte:
 * ninguna vuelve a pasar antes de que pasen las demás.
 */
export async function averiar(averias: Averia[], { fin, ...ritmo }: Ritmo) {
  const pasadas: Pasada[] = []
  for (const { averia, pausa, duracion } of calendario(averias, ritmo)) {
    if (performance.now() + pausa + duracion > fin) break
    await esperar(pausa)
    const desde = performance.now()
    await averia.romper()
    await esperar(duracion)
    await averia.arreglar()
    pasadas.push({ nombre: averia.nombre, desde, hasta: performance.now() })
  }
  return pasadas
}

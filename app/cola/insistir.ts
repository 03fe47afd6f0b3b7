import { setTimeout as esperar } from 'node:timers/promises'

const PRIMERA_MS = 100
const MAXIMA_MS = 2_000

/**
 * Anota el resultado de una entrega aunque la base no esté por un rato: lo entregado y no anotado se
 * entregaría de nuevo.
 *
 * @param hastaMs cuánto insistir: pasado ese tiempo la tarea ya pudo haberla tomado otro
 * @throws el último error
 */
export async function insistir<Valor>(
  hacer: () => Promise<Valor>,
  hastaMs: number
): Promise<Valor> {
  const limite = performance.now() + hastaMs
  for (let pausa = PRIMERA_MS; ; pausa = Math.min(pausa * 2, MAXIMA_MS)) {
    try {
      return await hacer()
    } catch (error) {
      if (performance.now() + pausa > limite) {
        throw error
      }
      // Sin retener al proceso: si está terminando, lo que falte se entrega de nuevo.
      await esperar(pausa, undefined, { ref: false })
    }
  }
}

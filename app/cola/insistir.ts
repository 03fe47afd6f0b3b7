import { setTimeout as esperar } from 'node:timers/promises'

const PRIMERA_MS = 100
const MAXIMA_MS = 2_000

/**
 * Anota el resultado de una entrega aunque la base no esté por un rato: lo entregado y no anotado se
 * entregaría de nuevo.
 *
 * @param hastaMs cuánto insistir: pasado ese tiempo la tarea ya pudo haberla tomado otro
 * @throws el último error, o que se la abandonó
 */
export async function insistir<Valor>(
  hacer: () => Promise<Valor>,
  { hastaMs, abandono }: { hastaMs: number; abandono: AbortSignal }
): Promise<Valor> {
  const limite = performance.now() + hastaMs
  for (let pausa = PRIMERA_MS; ; pausa = Math.min(pausa * 2, MAXIMA_MS)) {
    abandono.throwIfAborted()
    try {
      return await hacer()
    } catch (error) {
      if (performance.now() + pausa > limite) {
        throw error
      }
      await esperar(pausa, undefined, { signal: abandono })
    }
  }
}

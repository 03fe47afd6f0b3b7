import db from '@adonisjs/lucid/services/db'
import { leerAhora } from '#base/reloj_de_la_base'

/** Con más que esto, la hora de este proceso o la de la base está mal. */
const TOLERANCIA_MS = 60_000

/**
 * Cuánto adelanta el reloj de este proceso al de la base, en milisegundos; si atrasa, es negativo. Lo que
 * tarda en contestar no cuenta: mientras la hora de la base caiga en ese rato, andan juntos.
 */
export async function leerDesfase(): Promise<number> {
  const antes = Date.now()
  const hora = await leerAhora(db.connection())
  const despues = Date.now()
  const base = hora.toMillis()
  return base < antes ? antes - base : base > despues ? despues - base : 0
}

export const estaParejo = (desfaseMs: number) => Math.abs(desfaseMs) <= TOLERANCIA_MS

/** La hora de la base y la de este proceso no coinciden, y no se sabe cuál está mal. */
export class RelojDesfasado extends Error {
  constructor(readonly desfaseMs: number) {
    super(
      `el reloj de este proceso y el de la base difieren en ${Math.round(desfaseMs / 1_000)} s: hay que ponerlos en hora`
    )
  }
}

/** Antes de algo que no se puede deshacer. @throws RelojDesfasado si no coinciden */
export async function exigirRelojParejo() {
  const desfaseMs = await leerDesfase()
  if (!estaParejo(desfaseMs)) {
    throw new RelojDesfasado(desfaseMs)
  }
}

import { estaParejo, leerDesfase } from '#base/desfase'
import { Reciente } from '#operacion/reciente'

/** Cuánto difiere el reloj de este proceso del de la base, mirado cada tanto. */
export class RelojReciente extends Reciente<{ parejo: boolean; desfase_segundos: number }> {
  constructor() {
    super(comparar, { vigenciaMs: 10_000, partes: 20 })
  }
}

async function comparar() {
  const desfaseMs = await leerDesfase()
  return { parejo: estaParejo(desfaseMs), desfase_segundos: Math.round(desfaseMs / 100) / 10 }
}

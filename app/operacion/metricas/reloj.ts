import { Gauge, type Registry } from 'prom-client'
import { aTiempo } from '#base/a_tiempo'
import type { RelojReciente } from '#operacion/reloj_reciente'

/** Lo más que espera a la base quien lee las métricas. */
const LIMITE_MS = 1_000

/** Si la base no está no se sabe, y la medida falta. */
export function medirReloj(registro: Registry, reloj: RelojReciente) {
  new Gauge({
    name: 'chotuve_reloj_desfase_segundos',
    help: 'Cuánto adelanta el reloj de este proceso al de la base; negativo si atrasa',
    registers: [registro],
    async collect() {
      await aTiempo(reloj.actualizar(), LIMITE_MS).catch(() => {})
      this.reset()
      const dicho = reloj.ultimo
      if (dicho) {
        this.set(dicho.desfase_segundos)
      } else {
        this.remove()
      }
    },
  })
}

import type { Anotado } from './cliente.ts'
import { respectoDe } from './vaciado.ts'

type Estado = string | null

/**
 * En qué puede haber quedado la reacción de alguien a un video según lo que le contestaron, en orden. Lo que
 * quedó en duda pudo hacerse o no; lo que no contestó pudo hacerse incluso más tarde, y desde ahí no se
 * puede decir nada.
 *
 * @returns los estados posibles; ninguno si las respuestas se contradicen, o `null` si no se puede decir
 */
export function posibles(historia: Anotado[], vaciados: Anotado[]): Set<Estado> | null {
  let estados = new Set<Estado>([null])
  for (const anotado of historia) {
    const { estado, de } = anotado
    const como = respectoDe(vaciados, anotado)
    if (como === 'borrado') continue
    if (como === 'en duda') return null
    const pedida = de?.reaccion ?? null
    const despues = (antes: Estado) => (antes === pedida ? null : pedida)
    if (estado === 0) {
      return null
    }
    if (estado === 201) {
      estados = new Set(estados.has(null) ? [pedida] : [])
    } else if (estado === 200) {
      estados = new Set([...estados].filter((antes) => antes !== null).map(despues))
    } else if (estado >= 500) {
      estados = new Set([...estados, ...[...estados].map(despues)])
    }
  }
  return estados
}

import { CASOS, SEMILLA } from './corrida.js'

const vistos = new Map<string, Map<number, number>>()

export function anotar(operacion: string, estado: number) {
  const suyos = vistos.get(operacion) ?? new Map<number, number>()
  vistos.set(operacion, suyos.set(estado, (suyos.get(estado) ?? 0) + 1))
}

/** Cuánto se mandó, con qué semilla y qué se contestó. */
export function resumir(): string {
  const estados = new Map<number, number>()
  for (const [estado, veces] of [...vistos.values()].flatMap((suyos) => [...suyos])) {
    estados.set(estado, (estados.get(estado) ?? 0) + veces)
  }
  const total = [...estados.values()].reduce((suma, veces) => suma + veces, 0)
  const hechas = [...vistos.values()].filter((suyos) => [...suyos.keys()].some((uno) => uno < 300))
  const porEstado = [...estados].sort(([uno], [otro]) => uno - otro).map(([e, n]) => `${e}: ${n}`)
  const nunca = [...vistos].filter(([, suyos]) => ![...suyos.keys()].some((uno) => uno < 300))
  return (
    `Ataques generados: semilla ${SEMILLA}, ${CASOS} casos por operación, ${total} pedidos a ` +
    `${vistos.size} operaciones (${hechas.length} hicieron algo); ${porEstado.join(', ')}\n` +
    (nunca.length > 0 ? `  Solo rechazos: ${nunca.map(([nombre]) => nombre).join(', ')}\n` : '')
  )
}

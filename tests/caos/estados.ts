import type { Anotado, Operacion } from './cliente.ts'

/** Lo que cada operación puede contestar con todo sano (docs/contrato.md §3, §5, §6). */
const SANOS: Record<Operacion, number[]> = {
  comentar: [201],
  reaccionar: [200, 201],
  chatear: [201],
  solicitar: [201, 400, 429],
  contestar: [200, 404],
  leer: [200],
}

/** Y con algo roto: nadie contestó, otro servidor, la base, o el tiempo (docs/contrato.md §1). */
const CON_FALLAS = [0, 502, 503, 504]

/** Muy por debajo de los 60 s que espera un teléfono. */
const LIMITE_MS = 30_000

/** Lo que una respuesta tiene de malo por sí sola. */
export function mirarRespuesta(anotado: Anotado): string[] {
  const { operacion, ruta, estado, desde, hasta } = anotado
  const demora = Math.round(hasta - desde)
  const hallazgos: string[] = []
  if (![...SANOS[operacion], ...CON_FALLAS].includes(estado)) {
    hallazgos.push(`${operacion} ${ruta} contestó ${estado}`)
  }
  if (demora > LIMITE_MS) {
    hallazgos.push(`${operacion} ${ruta} tardó ${demora} ms`)
  }
  return hallazgos
}

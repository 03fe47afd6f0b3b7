import type { Intervencion, Llamada } from '../fallas/intermediario.ts'

export type Enfermedad = 'colgado' | 'muerto' | 'intermitente'

/** Cada cuánto cambia el que falla de a ratos. */
const RATO_MS = 300

const callar: Intervencion = () => {}
const cortar: Intervencion = (respuesta) => respuesta.socket?.resetAndDestroy()

/** Cómo anda mal un servidor entero: qué hace con cada llamada. */
export const INTERVENCION: Record<Enfermedad, (llamada: Llamada) => Intervencion | undefined> = {
  colgado: () => callar,
  muerto: () => cortar,
  intermitente: () => (Math.floor(performance.now() / RATO_MS) % 2 === 0 ? cortar : undefined),
}

import type { Hechos } from '#reglas/hechos'
import { describirCambio } from '#reglas/lenguaje/describir'
import type { Aporte } from '#reglas/motor/motor'

/** Los hechos que dicen algo de un video: los que no son cero, falsos o nulos. */
export function describirHechos(hechos: Hechos): string {
  return Object.entries(hechos)
    .filter(([, valor]) => valor !== 0 && valor !== false && valor !== null)
    .map(([hecho, valor]) => `${hecho}=${typeof valor === 'number' ? redondear(valor) : valor}`)
    .join(' ')
}

/** Qué reglas se cumplieron y qué le hicieron a la importancia: `Muchos me gusta +1`. */
export function describirAportes(aportes: Aporte[]): string {
  return aportes.length === 0
    ? 'ninguna'
    : aportes.map(({ regla, cambio }) => `${regla} ${describirCambio(cambio)}`).join(', ')
}

function redondear(valor: number): number {
  return Math.round(valor * 10) / 10
}

import type { Hechos } from '#reglas/hechos'
import { describirCambio } from '#reglas/lenguaje/describir'
import type { AporteExplicado } from '#reglas/motor/explicar'

/** Los hechos que dicen algo de un video: los que no son cero, falsos o nulos. */
export function describirHechos(hechos: Hechos): string {
  return Object.entries(hechos)
    .filter(([, valor]) => valor !== 0 && valor !== false && valor !== null)
    .map(([hecho, valor]) => `${hecho}=${typeof valor === 'number' ? redondear(valor) : valor}`)
    .join(' ')
}

/** Qué reglas se cumplieron, por qué y qué cambiaron: `Muchos me gusta +1 (cantidad_me_gusta > 2)`. */
export function describirAportes(aportes: AporteExplicado[]): string {
  return aportes.length === 0
    ? 'ninguna'
    : aportes
        .map(({ regla, cambio, condiciones }) => {
          const porque = condiciones.map(({ condicion, cumple }) =>
            cumple ? condicion : `no ${condicion}`
          )
          return `${regla} ${describirCambio(cambio)} (${porque.join('; ')})`
        })
        .join(', ')
}

function redondear(valor: number): number {
  return Math.round(valor * 10) / 10
}

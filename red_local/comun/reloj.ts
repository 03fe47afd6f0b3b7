/** De dónde sale la hora de lo que se guarda; las pruebas la eligen. */
export type Reloj = () => Date

export const relojDelSistema: Reloj = () => new Date()

const UN_DIA_MS = 86_400_000

/** Cuántos días se reparten entre cuántas altas. */
export interface Historia {
  dias: number
  altas: number
}

/**
 * Un reloj con historia: las primeras altas se fechan repartidas en los últimos días, y las demás cuando son. Así
 * lo que se siembra en una red recién hecha no es todo de hoy.
 */
export function relojConHistoria({ dias, altas }: Historia, reloj = relojDelSistema): Reloj {
  const desde = reloj().getTime() - dias * UN_DIA_MS
  let hechas = 0
  return () => (hechas < altas ? new Date(desde + (hechas++ * dias * UN_DIA_MS) / altas) : reloj())
}

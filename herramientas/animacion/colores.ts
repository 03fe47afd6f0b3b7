/** Un pedazo de un renglón, del mismo color. */
export type Pedazo = { texto: string; color: string }

export const COLOR = '#e6edf3'
const TENUE = '#8b949e'

/** Los que usa la consola. */
const COLORES: Record<string, string> = {
  '0': COLOR,
  '2': TENUE,
  '22': COLOR,
  '31': '#ff7b72',
  '32': '#7ee787',
  '33': '#e3b341',
  '34': '#79c0ff',
  '36': '#76e3ea',
  '39': COLOR,
  '90': TENUE,
}

/** El código de un color, como se lo escribe a una terminal. */
const CODIGO = new RegExp(`${String.fromCodePoint(0x1b)}\\[(\\d*)m`)

/** Un renglón escrito para una terminal, en pedazos con su color. */
export function enPedazos(renglon: string): Pedazo[] {
  let color = COLOR
  return renglon.split(CODIGO).flatMap((parte, lugar) => {
    if (lugar % 2 === 1) {
      color = COLORES[parte || '0'] ?? color
      return []
    }
    return parte === '' ? [] : [{ texto: parte, color }]
  })
}

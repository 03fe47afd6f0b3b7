import { styleText } from 'node:util'

/** Dónde se va a leer: cuánto entra en un renglón, si admite color y cómo se llama a la consola. */
export type Pantalla = { ancho: number; color: boolean; programa: string }

export function titulo(texto: string, { color }: Pantalla): string {
  return color ? styleText('yellow', texto, { validateStream: false }) : texto
}

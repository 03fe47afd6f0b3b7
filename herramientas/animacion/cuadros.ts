/** Un comando y lo que contestó. */
export type Escena = { escrito: string; salida: string[] }

/** Lo que se ve durante un rato. */
export type Cuadro = { lineas: string[]; segundos: number }

const PROMPT = '\u001b[32m$\u001b[39m '
const CURSOR = '█'

/** De a cuántas letras se escribe, y cuánto está cada parte. */
const DE_A = 4
const POR_PARTE = 0.12
const ANTES_DE_CORRER = 0.6

/** Lo que se tarda en leer lo que contestó: un poco por renglón. */
const PARA_LEER = (renglones: number) => 2.5 + renglones * 0.25

/** Cada comando se escribe de a poco en una pantalla limpia, y después se ve lo que contesta. */
export function armarCuadros(escenas: Escena[]): Cuadro[] {
  return escenas.flatMap(({ escrito, salida }) => {
    const letras = [...escrito]
    const partes = Array.from({ length: Math.ceil(letras.length / DE_A) + 1 }, (_, parte) =>
      letras.slice(0, parte * DE_A).join('')
    )
    return [
      ...partes.map((parte, lugar) => ({
        lineas: [`${PROMPT}${parte}${CURSOR}`],
        segundos: lugar === partes.length - 1 ? ANTES_DE_CORRER : POR_PARTE,
      })),
      {
        lineas: [`${PROMPT}${escrito}`, ...salida],
        segundos: PARA_LEER(salida.length),
      },
    ]
  })
}

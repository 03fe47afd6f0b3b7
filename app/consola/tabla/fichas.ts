import stringWidth from 'string-width'
import { partir } from '#consola/tabla/partir'

/** Cada fila como una ficha: un renglón por columna, con su título. Lo que está vacío no se escribe. */
export function enFichas(titulos: string[], filas: string[][], ancho: number): string[] {
  const margen = Math.max(...titulos.map((titulo) => stringWidth(titulo))) + 2
  return filas.flatMap((fila, lugar) => [
    ...(lugar === 0 ? [] : ['']),
    ...fila.flatMap((texto, columna) =>
      texto === '' ? [] : renglonesDe(titulos[columna] ?? '', texto, { margen, ancho })
    ),
  ])
}

function renglonesDe(titulo: string, texto: string, lugar: { margen: number; ancho: number }) {
  const { margen, ancho } = lugar
  return partir(texto, Math.max(ancho - margen, 20)).map((renglon, cual) =>
    cual === 0
      ? `${titulo}${' '.repeat(margen - stringWidth(titulo))}${renglon}`
      : `${' '.repeat(margen)}${renglon}`
  )
}

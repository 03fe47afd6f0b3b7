import stringWidth from 'string-width'
import { sinEnganios } from '#consola/limpieza'
import { repartir } from '#consola/tabla/anchos'
import { enFichas } from '#consola/tabla/fichas'
import { partir } from '#consola/tabla/partir'

export type Celda = string | number

const SEPARADOR = '  '

/**
 * Las líneas de una tabla: columnas alineadas, sin dibujos que estorben al filtrar la salida. Sin un ancho,
 * una línea por fila; con él entra, partiendo las celdas largas en
 * renglones o, si ni así, con una ficha por fila.
 */
export function armarTabla(titulos: string[], filas: Celda[][], ancho?: number): string[] {
  const textos = [titulos, ...filas].map((fila) =>
    titulos.map((_, columna) => limpiar(fila[columna] ?? ''))
  )
  const naturales = titulos.map((_, columna) =>
    Math.max(...textos.map((fila) => stringWidth(fila[columna] ?? '')))
  )
  const palabras = titulos.map((_, columna) =>
    Math.max(
      ...textos.flatMap((fila) => (fila[columna] ?? '').split(' ').map((una) => stringWidth(una)))
    )
  )
  const libre = ancho === undefined ? undefined : ancho - SEPARADOR.length * (titulos.length - 1)
  const anchos = libre === undefined ? naturales : repartir(naturales, palabras, libre)
  const [encabezado = [], ...resto] = textos
  if (anchos === undefined) {
    return enFichas(encabezado, resto, ancho ?? 0)
  }
  return [
    ...renglonesDe(encabezado, anchos),
    anchos.map((uno) => '─'.repeat(uno)).join(SEPARADOR),
    ...resto.flatMap((fila) => renglonesDe(fila, anchos)),
  ]
}

/** Una fila ocupa tantos renglones como la celda que más necesita. */
function renglonesDe(fila: string[], anchos: number[]): string[] {
  const celdas = fila.map((texto, columna) => partir(texto, anchos[columna] ?? 0))
  const alto = Math.max(1, ...celdas.map((celda) => celda.length))
  return Array.from({ length: alto }, (_, renglon) =>
    celdas
      .map((celda, columna) => completar(celda[renglon] ?? '', anchos[columna] ?? 0))
      .join(SEPARADOR)
      .trimEnd()
  )
}

function completar(texto: string, ancho: number): string {
  return texto + ' '.repeat(Math.max(0, ancho - stringWidth(texto)))
}

/**
 * Un nombre con saltos de línea o secuencias de control no desarma la tabla ni toca la terminal. Las secuencias no se
 * quitan: el de otra persona, sin ellas, podría verse igual.
 */
function limpiar(valor: Celda): string {
  return sinEnganios(String(valor).replaceAll(/[\n\t]/g, ' '))
}

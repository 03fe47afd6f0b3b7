import { sinEnganios } from '#consola/mostrar_textos'

/** Las líneas de una tabla: columnas alineadas, sin dibujos que estorben al filtrar la salida. */
export function armarTabla(titulos: string[], filas: (string | number)[][]): string[] {
  const textos = [titulos, ...filas].map((fila) => fila.map(limpiar))
  const anchos = titulos.map((_, columna) =>
    Math.max(...textos.map((fila) => largo(fila[columna] ?? '')))
  )
  const [encabezado = '', ...resto] = textos.map((fila) =>
    fila
      .map((texto, columna) => texto + ' '.repeat((anchos[columna] ?? 0) - largo(texto)))
      .join('  ')
      .trimEnd()
  )
  return [encabezado, anchos.map((ancho) => '─'.repeat(ancho)).join('  '), ...resto]
}

/** Un nombre con saltos de línea o secuencias de control no desarma la tabla ni toca la terminal. */
function limpiar(valor: string | number): string {
  return sinEnganios(String(valor).replace(/\p{Cc}/gu, ' '))
}

function largo(texto: string): number {
  return [...texto].length
}

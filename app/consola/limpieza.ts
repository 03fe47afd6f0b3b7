/**
 * Controles (menos el salto de línea y la tabulación), y lo que cambia el sentido de la escritura o no se ve. De lo
 * que no se ve queda lo que arma un emoji.
 */
const ENGANIOSOS =
  /[^\P{Cc}\n\t]|[\u2028\u2029\u200e\u200f\ufff9-\ufffb]|(?<![\p{Extended_Pictographic}\p{EMod}\ufe0f])\u200d|(?<!\p{Emoji})[\ufe0e\ufe0f]|(?![\u200d\ufe0e\ufe0f])\p{DI}/gu

/**
 * Lo que escribió alguien, sin que le diga nada a la terminal de quien administra. Se ve escapado: en un
 * JSON sigue siendo el mismo dato.
 */
export function sinEnganios(texto: string): string {
  return texto.replace(ENGANIOSOS, enEscape)
}

/** Como en JSON: uno que no entra en 16 bits son dos. */
function enEscape(caracter: string): string {
  return caracter
    .split('')
    .map((unidad) => `\\u${unidad.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

/** Controles (menos el salto de línea y la tabulación), y los que cambian el sentido de la escritura o no se ven. */
const ENGANIOSOS =
  /[^\P{Cc}\n\t]|[\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/gu

/**
 * Lo que escribió alguien, sin que le diga nada a la terminal de quien administra. Se ve escapado: en un
 * JSON sigue siendo el mismo dato.
 */
export function sinEnganios(texto: string): string {
  return texto.replace(
    ENGANIOSOS,
    (caracter) => `\\u${caracter.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

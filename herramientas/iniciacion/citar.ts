/** Un texto como una sola palabra de la terminal, tenga lo que tenga. */
export function citar(texto: string): string {
  return /^[\w./:@%+=-]+$/.test(texto) ? texto : `'${texto.replaceAll("'", `'\\''`)}'`
}

/**
 * Un texto como una sola palabra de la terminal, tenga lo que tenga. Con una comilla y nada que la terminal interprete va
 * entre comillas dobles, que también las entiende quien lo lee como un `.env`.
 */
export function citar(texto: string): string {
  if (/^[\w./:@%+=-]+$/.test(texto)) {
    return texto
  }
  return texto.includes("'") && !/["$`\\!]/.test(texto)
    ? `"${texto}"`
    : `'${texto.replaceAll("'", `'\\''`)}'`
}

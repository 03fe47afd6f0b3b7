/** Un texto de otro, que puede ser larguísimo, para nombrarlo. */
export function recortar(texto: string, largo = 80): string {
  const caracteres = [...texto]
  return caracteres.length > largo ? `${caracteres.slice(0, largo - 1).join('')}…` : texto
}

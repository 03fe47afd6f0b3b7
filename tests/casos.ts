const LARGO_MAXIMO = 60

/** Datos para `test.with`, cada uno con un título que lo muestra: `'rechaza {titulo}'`. */
export function casos<const Valor>(valores: Valor[]): { titulo: string; valor: Valor }[] {
  return valores.map((valor) => {
    const texto = JSON.stringify(valor) ?? 'undefined'
    const titulo = texto.length > LARGO_MAXIMO ? `${texto.slice(0, LARGO_MAXIMO)}…` : texto
    return { titulo, valor }
  })
}

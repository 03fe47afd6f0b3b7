const LARGO_MAXIMO = 60

/** Datos para `test.with`, cada uno con un título que lo muestra: `'rechaza {titulo}'`. */
export function casos<const Valor>(valores: Valor[]): { titulo: string; valor: Valor }[] {
  return valores.map((valor) => {
    const texto = escapar(JSON.stringify(valor) ?? 'undefined')
    const titulo = texto.length > LARGO_MAXIMO ? `${texto.slice(0, LARGO_MAXIMO)}…` : texto
    return { titulo, valor }
  })
}

/** Los controles que JSON deja como son: DEL y los de 8 bits. */
const escapar = (texto: string) =>
  texto.replace(/[\u007f-\u009f]/g, (control) => `\\u00${control.charCodeAt(0).toString(16)}`)

import stringWidth from 'string-width'

/** Los renglones de una celda: entre palabras, y las que no entran, donde se acabe el lugar. */
export function partir(texto: string, ancho: number): string[] {
  if (stringWidth(texto) <= ancho) {
    return [texto]
  }
  const renglones: string[] = []
  let actual = ''
  for (const palabra of texto.split(' ')) {
    const junta = actual ? `${actual} ${palabra}` : palabra
    if (stringWidth(junta) <= ancho) {
      actual = junta
      continue
    }
    const [ultima = '', ...llenas] = enPedazos(palabra, ancho).reverse()
    renglones.push(...(actual ? [actual] : []), ...llenas.reverse())
    actual = ultima
  }
  return [...renglones, actual]
}

const letras = new Intl.Segmenter('es')

/** Por letras enteras: un emoji no se corta al medio. */
function enPedazos(palabra: string, ancho: number): string[] {
  const pedazos: string[] = []
  let actual = ''
  for (const { segment } of letras.segment(palabra)) {
    if (actual && stringWidth(actual + segment) > ancho) {
      pedazos.push(actual)
      actual = segment
    } else {
      actual += segment
    }
  }
  return [...pedazos, actual]
}

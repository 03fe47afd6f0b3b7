type Atributos = Record<string, string | number>

const ENTIDADES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escapar = (contenido: string) =>
  contenido.replace(/[&<>"]/g, (caracter) => ENTIDADES[caracter] ?? '')

/** Con dos decimales alcanza, y el archivo no crece. */
const escrito = (valor: string | number) =>
  typeof valor === 'number' ? String(Math.round(valor * 100) / 100) : escapar(valor)

/** Un elemento de SVG; `contenido` ya es SVG, salvo en los que solo tienen texto. */
export function elemento(nombre: string, atributos: Atributos, contenido = ''): string {
  const suyos = Object.entries(atributos)
    .map(([atributo, valor]) => ` ${atributo}="${escrito(valor)}"`)
    .join('')
  const adentro = nombre === 'title' || nombre === 'desc' ? escapar(contenido) : contenido
  return adentro ? `<${nombre}${suyos}>${adentro}</${nombre}>` : `<${nombre}${suyos}/>`
}

export const texto = (contenido: string, atributos: Atributos) =>
  elemento('text', atributos, escapar(contenido))

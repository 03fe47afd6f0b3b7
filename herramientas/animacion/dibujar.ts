import { COLOR, enPedazos } from './colores.ts'
import type { Cuadro } from './cuadros.ts'

const LETRA = 14
const ANCHO_DE_LETRA = 8.43
const ALTO_DE_RENGLON = 20
const MARGEN = 18
const BARRA = 30

/** La animación: los cuadros, uno encima de otro, y de a uno a la vista. Quien no quiere movimiento ve el último. */
export function dibujar(cuadros: Cuadro[], columnas: number): string {
  const renglones = Math.max(...cuadros.map(({ lineas }) => lineas.length))
  const ancho = Math.ceil(columnas * ANCHO_DE_LETRA + MARGEN * 2)
  const alto = renglones * ALTO_DE_RENGLON + BARRA + MARGEN
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ancho} ${alto}" role="img">`,
    '<title>La consola de administración de Chotuve</title>',
    `<style>\n${estilo(cuadros)}\n</style>`,
    `<rect width="${ancho}" height="${alto}" rx="8" fill="#0d1117"/>`,
    ...['#ff5f57', '#febc2e', '#28c840'].map(
      (color, lugar) => `<circle cx="${MARGEN + 4 + lugar * 20}" cy="16" r="6" fill="${color}"/>`
    ),
    ...cuadros.map(({ lineas }, lugar) => `<g id="c${lugar}">${lineas.map(enSvg).join('')}</g>`),
    '</svg>',
  ].join('\n')}\n`
}

function estilo(cuadros: Cuadro[]): string {
  const total = cuadros.reduce((suma, { segundos }) => suma + segundos, 0)
  const ultimo = cuadros.length - 1
  let desde = 0
  const reglas = cuadros.map(({ segundos }, lugar) => {
    const hasta = desde + segundos
    const [a, b] = [desde, hasta].map((cuando) => ((cuando / total) * 100).toFixed(3))
    desde = hasta
    // Un porcentaje repetido, al principio o al final, lo pisa el que va después.
    const antes = lugar === 0 ? '' : '0%{visibility:hidden}'
    const despues = lugar === ultimo ? '' : `${b}%,100%{visibility:hidden}`
    return `@keyframes k${lugar}{${antes}${a}%{visibility:visible}${despues}}\n#c${lugar}{animation:k${lugar} ${total.toFixed(2)}s step-end infinite}`
  })
  return [
    `text{font:${LETRA}px "DejaVu Sans Mono",Menlo,Consolas,monospace;fill:${COLOR};white-space:pre}`,
    'g{visibility:hidden}',
    ...reglas,
    `@media (prefers-reduced-motion:reduce){g{animation:none!important}#c${ultimo}{visibility:visible}}`,
  ].join('\n')
}

/** Cada pedazo en su lugar: así las columnas no dependen de la letra que haya. */
function enSvg(linea: string, renglon: number): string {
  const y = BARRA + MARGEN + renglon * ALTO_DE_RENGLON
  let columna = 0
  return enPedazos(linea)
    .map(({ texto, color }) => {
      const x = (MARGEN + columna * ANCHO_DE_LETRA).toFixed(1)
      const largo = [...texto].length
      columna += largo
      const pintado = color === COLOR ? '' : ` style="fill:${color}"`
      return texto.trim() === ''
        ? ''
        : `<text x="${x}" y="${y}"${pintado} textLength="${(largo * ANCHO_DE_LETRA).toFixed(1)}" xml:space="preserve">${escapar(texto)}</text>`
    })
    .join('')
}

const escapar = (texto: string) =>
  texto.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

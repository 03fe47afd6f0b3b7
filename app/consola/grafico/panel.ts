import { numeroEscrito, techoRedondo } from '#consola/grafico/escala'
import { elemento, texto } from '#consola/grafico/elementos'

type Barra = { valor: number; leyenda: string }

type Panel = {
  titulo: string
  total: string
  color: string
  barras: Barra[]
  /** Lo que se lee debajo: la punta izquierda, el medio y la derecha. */
  marcas: [string, string, string]
  x: number
  y: number
  ancho: number
}

const ALTO_DE_BARRAS = 96
const MARGEN_DEL_EJE = 58
const CABECERA = 30

/** Lo que ocupa de alto, con sus leyendas. */
export const ALTO_DE_PANEL = CABECERA + ALTO_DE_BARRAS + 40

/** Una serie: su nombre, cuánto sumó y una barra por período, con su propio eje. */
export function panel({ titulo, total, color, barras, marcas, x, y, ancho }: Panel): string {
  const [izquierda, arriba] = [x + MARGEN_DEL_EJE, y + CABECERA]
  const largo = ancho - MARGEN_DEL_EJE
  const techo = techoRedondo(Math.max(0, ...barras.map(({ valor }) => valor)))
  const paso = largo / Math.max(1, barras.length)
  const grosor = Math.max(1, Math.min(28, paso * 0.72))
  const abajo = arriba + ALTO_DE_BARRAS
  const lineas = [0, 0.5, 1].map((parte) => lineaDe(parte))
  const dibujadas = barras.map(({ valor, leyenda }, orden) => {
    const alto = (valor / techo) * ALTO_DE_BARRAS
    return elemento(
      'rect',
      {
        x: izquierda + orden * paso + (paso - grosor) / 2,
        y: abajo - alto,
        width: grosor,
        height: alto,
        rx: Math.min(2, grosor / 4),
        fill: color,
      },
      elemento('title', {}, `${leyenda}: ${numeroEscrito(valor)}`)
    )
  })
  const [primera, media, ultima] = marcas
  return [
    elemento('circle', { cx: x + 6, cy: y + 9, r: 5, fill: color }),
    texto(titulo, { x: x + 18, y: y + 14, class: 'serie' }),
    texto(total, { 'x': x + ancho, 'y': y + 14, 'class': 'suma', 'text-anchor': 'end' }),
    ...lineas,
    ...dibujadas,
    texto(primera, { x: izquierda, y: abajo + 18, class: 'marca' }),
    texto(media, {
      'x': izquierda + largo / 2,
      'y': abajo + 18,
      'class': 'marca',
      'text-anchor': 'middle',
    }),
    texto(ultima, { 'x': x + ancho, 'y': abajo + 18, 'class': 'marca', 'text-anchor': 'end' }),
  ].join('\n')

  function lineaDe(parte: number): string {
    const alto = abajo - parte * ALTO_DE_BARRAS
    const valor = techo * parte
    const linea = elemento('line', {
      x1: izquierda,
      x2: x + ancho,
      y1: alto,
      y2: alto,
      class: parte === 0 ? 'base' : 'guia',
    })
    // La mitad de un número impar de cosas no existe.
    const numero = Number.isInteger(valor)
      ? texto(numeroEscrito(valor), {
          'x': izquierda - 8,
          'y': alto + 4,
          'class': 'marca',
          'text-anchor': 'end',
        })
      : ''
    return linea + numero
  }
}

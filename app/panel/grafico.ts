import { diaEscrito, numeroEscrito, techoRedondo } from '#consola/grafico/escala'
import { elemento } from '#consola/grafico/elementos'
import type { Periodo } from '#estadisticas/agrupar'
import type { Serie } from '#estadisticas/series'
import { armado } from '#panel/vistas'

const ALTO = 100
const PASO = 10
const GROSOR = 7

/**
 * Las barras de una serie. Se estiran a lo que haya de ancho, así que adentro no hay textos: los números y los días van
 * alrededor, como texto de la página, y cada barra dice lo suyo al posarse.
 */
export function barrasDe(periodos: Periodo[], serie: Serie, nombre: string) {
  const techo = techoRedondo(Math.max(0, ...periodos.map((periodo) => periodo[serie])))
  const ancho = Math.max(1, periodos.length) * PASO
  const barras = periodos.map((periodo, orden) => {
    const alto = (periodo[serie] / techo) * ALTO
    return elemento(
      'rect',
      {
        x: orden * PASO + (PASO - GROSOR) / 2,
        y: ALTO - alto,
        width: GROSOR,
        height: alto,
        class: 'barra',
      },
      elemento('title', {}, `${diasDe(periodo)}: ${numeroEscrito(periodo[serie])}`)
    )
  })
  const guias = [0, 0.5, 1].map((parte) =>
    elemento('line', { x1: 0, x2: ancho, y1: parte * ALTO, y2: parte * ALTO, class: 'guia' })
  )
  return {
    svg: armado(
      elemento(
        'svg',
        {
          'viewBox': `0 0 ${ancho} ${ALTO}`,
          'preserveAspectRatio': 'none',
          'class': `barras de-${serie}`,
          'role': 'img',
          'aria-label': `${nombre} por día. La tabla de abajo tiene los números.`,
        },
        [...guias, ...barras].join('')
      )
    ),
    techo: numeroEscrito(techo),
    primero: diaEscrito(periodos[0]?.desde ?? ''),
    ultimo: diaEscrito(periodos.at(-1)?.hasta ?? ''),
  }
}

export const diasDe = ({ desde, hasta }: Periodo): string =>
  desde === hasta ? diaEscrito(desde) : `${diaEscrito(desde)} a ${diaEscrito(hasta)}`

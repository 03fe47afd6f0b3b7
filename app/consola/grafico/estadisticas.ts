import { diaEscrito, numeroEscrito } from '#consola/grafico/escala'
import { elemento, texto } from '#consola/grafico/elementos'
import { ALTO_DE_PANEL, panel } from '#consola/grafico/panel'
import { agrupar, juntar, type Periodo } from '#estadisticas/agrupar'
import { SERIES, type Estadisticas, type Serie } from '#estadisticas/series'

const ANCHO = 960
const MARGEN = 40
const CABECERA = 96

/** Más barras que estas ya no se distinguen. */
const BARRAS = 90

export const NOMBRES: Record<Serie, string> = {
  reacciones: 'Reacciones',
  comentarios: 'Comentarios',
  contactos: 'Contactos',
  usuarios: 'Personas',
  videos: 'Videos',
}

/** De Okabe e Ito: también los distingue quien no distingue todos los colores. */
const COLORES: Record<Serie, string> = {
  reacciones: '#0072B2',
  comentarios: '#D55E00',
  contactos: '#009E73',
  usuarios: '#CC79A7',
  videos: '#E69F00',
}

const ESTILO = `
text { font-family: "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; fill: #1f2933; }
.titulo { font-size: 24px; font-weight: 600; }
.rango { font-size: 14px; fill: #52606d; }
.serie { font-size: 15px; font-weight: 600; }
.suma { font-size: 13px; fill: #52606d; }
.marca { font-size: 11px; fill: #616e7c; }
.guia { stroke: #e4e7eb; }
.base { stroke: #9aa5b1; }
`

/** Un gráfico para poner en un informe: un panel por serie, con su eje, del mismo rango de días. */
export function graficoDeEstadisticas({ totales, dias }: Estadisticas): string {
  const { deA, periodos } = agrupar(dias, BARRAS)
  const suma = juntar(dias)
  const rango = `Del ${diaEscrito(suma.desde)} al ${diaEscrito(suma.hasta)} (días UTC), ${cada(deA)}`
  const alto = CABECERA + SERIES.length * ALTO_DE_PANEL + MARGEN / 2
  const marcas = marcasDe(periodos)
  const paneles = SERIES.map((serie, orden) =>
    panel({
      titulo: NOMBRES[serie],
      total: `${numeroEscrito(suma[serie])} en el período · ${numeroEscrito(totales[serie])} desde siempre`,
      color: COLORES[serie],
      barras: periodos.map((periodo) => ({ valor: periodo[serie], leyenda: leyendaDe(periodo) })),
      marcas,
      x: MARGEN,
      y: CABECERA + orden * ALTO_DE_PANEL,
      ancho: ANCHO - 2 * MARGEN,
    })
  )
  const medidas = { width: ANCHO, height: alto, viewBox: `0 0 ${ANCHO} ${alto}` }
  return `${elemento(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...medidas, role: 'img' },
    [
      elemento('title', {}, 'Uso de Chotuve'),
      elemento(
        'desc',
        {},
        `${rango}. ${SERIES.map((una) => `${NOMBRES[una]}: ${suma[una]}`).join(', ')}.`
      ),
      `<style>${ESTILO}</style>`,
      elemento('rect', { width: ANCHO, height: alto, fill: '#ffffff' }),
      texto('Uso de Chotuve', { x: MARGEN, y: 44, class: 'titulo' }),
      texto(rango, { x: MARGEN, y: 68, class: 'rango' }),
      ...paneles,
    ].join('\n')
  )}\n`
}

const cada = (deA: number) => (deA === 1 ? 'por día' : `de a ${deA} días`)

const leyendaDe = ({ desde, hasta }: Periodo) =>
  desde === hasta ? diaEscrito(desde) : `${diaEscrito(desde)} a ${diaEscrito(hasta)}`

function marcasDe(periodos: Periodo[]): [string, string, string] {
  const medio = periodos.length > 2 ? periodos[Math.floor(periodos.length / 2)] : undefined
  const [primero, ultimo] = [periodos[0], periodos.at(-1)]
  return [
    primero ? diaEscrito(primero.desde) : '',
    medio ? diaEscrito(medio.desde) : '',
    ultimo && periodos.length > 1 ? diaEscrito(ultimo.hasta) : '',
  ]
}

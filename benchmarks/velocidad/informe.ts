import type { Medicion } from './medir.ts'
import { SERVIDORES, type Cual } from './mundo.ts'

export type Resultado = {
  caso: string
  conexiones: number
  servidores: Record<Cual, Medicion>
  /** AdonisJS sin nada nuestro, donde se lo mide. */
  vacio?: Medicion
}

const TITULOS = [
  'caso',
  'con.',
  'servidor',
  'ped/s',
  'p50',
  'p99',
  'CPU',
  'PostgreSQL',
  'SQL',
  'llamadas',
  'MB',
  'errores',
]

/** Los resultados como tabla de Markdown; CPU y PostgreSQL en ms por pedido. */
export function comoTabla(resultados: Resultado[]): string {
  const filas = resultados.flatMap(({ caso, conexiones, servidores, vacio }) => {
    const medidos = SERVIDORES.map((cual): [string, Medicion] => [cual, servidores[cual]])
    const todos = vacio ? [...medidos, ['framework solo', vacio] as const] : medidos
    return todos.map(([nombre, una]) => {
      return [
        caso,
        conexiones,
        nombre,
        Math.round(una.porSegundo),
        ...[una.p50, una.p99, una.cpu, una.cpuDePostgres].map((numero) => numero.toFixed(2)),
        una.sentencias.toFixed(1),
        una.llamadas.toFixed(1),
        Math.round(una.memoria),
        una.errores,
      ]
    })
  })
  return [TITULOS, TITULOS.map(() => '---'), ...filas]
    .map((fila) => `| ${fila.join(' | ')} |`)
    .join('\n')
}

/** Cuánto del producto es lo que costaría hecho a mano: 1 es lo mismo; 0,75 es lo que se busca. */
export function comoRazones(resultados: Resultado[]): string {
  const titulos = [
    'caso',
    'con.',
    'paquetes ÷ producto (CPU)',
    'desnudo ÷ producto (CPU)',
    'PostgreSQL ÷ paquetes',
    'p99 ÷ paquetes',
  ]
  const filas = resultados.map(
    ({ caso, conexiones, servidores: { producto, paquetes, desnudo } }) => [
      caso,
      conexiones,
      ...[
        paquetes.cpu / producto.cpu,
        desnudo.cpu / producto.cpu,
        producto.cpuDePostgres / paquetes.cpuDePostgres,
        producto.p99 / paquetes.p99,
      ].map((razon) => (Number.isFinite(razon) ? razon.toFixed(2) : '—')),
    ]
  )
  return [titulos, titulos.map(() => '---'), ...filas]
    .map((fila) => `| ${fila.join(' | ')} |`)
    .join('\n')
}

const [ANCHO, ALTO, MARGEN] = [320, 16, 150]
const COLORES: Record<Cual, string> = {
  producto: '#2563eb',
  paquetes: '#16a34a',
  desnudo: '#9ca3af',
}

/** La CPU por pedido de cada caso, en barras. */
export function comoGrafico(resultados: Resultado[]): string {
  const mayor = Math.max(
    ...resultados.flatMap(({ servidores }) => Object.values(servidores).map(({ cpu }) => cpu))
  )
  const grupo = (SERVIDORES.length + 1) * ALTO
  const barras = resultados.flatMap(({ caso, conexiones, servidores }, orden) => {
    const arriba = 40 + orden * grupo
    return [
      `<text x="${MARGEN - 8}" y="${arriba + ALTO * 2 - 4}" text-anchor="end">${caso} · ${conexiones}</text>`,
      ...SERVIDORES.map((cual, cuantas) => {
        const { cpu } = servidores[cual]
        const [y, largo] = [arriba + cuantas * ALTO, (cpu / mayor) * ANCHO]
        return (
          `<rect x="${MARGEN}" y="${y}" width="${largo.toFixed(1)}" height="${ALTO - 3}" fill="${COLORES[cual]}"/>` +
          `<text x="${MARGEN + largo + 5}" y="${y + ALTO - 6}">${cpu.toFixed(2)}</text>`
        )
      }),
    ]
  })
  const leyenda = SERVIDORES.map(
    (cual, orden) =>
      `<rect x="${MARGEN + orden * 90}" y="12" width="10" height="10" fill="${COLORES[cual]}"/>` +
      `<text x="${MARGEN + orden * 90 + 14}" y="21">${cual}</text>`
  )
  const alto = 50 + resultados.length * grupo
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MARGEN + ANCHO + 60} ${alto}" font-family="sans-serif" font-size="11" role="img">`,
    '<title>CPU por pedido, en milisegundos</title>',
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...leyenda,
    ...barras,
    '</svg>\n',
  ].join('\n')
}

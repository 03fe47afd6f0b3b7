import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

const CARPETA = 'tmp/rendimiento'

export type Medida = {
  medida: string
  valor: number
  /** A lo sumo, o por lo menos, cuánto tiene que valer; sin ninguno, solo se dice. */
  maximo?: number
  minimo?: number
  /** De qué sale. */
  detalle?: string
}

export type Resultado = Medida & {
  programa: string
  objetivo: number
  /** Sin límite no hay qué cumplir. */
  cumple: boolean | null
}

const TITULOS = ['programa', 'objetivo', 'medida', 'valor', 'límite', '¿cumple?', 'detalle']

export function juzgar({ valor, maximo, minimo }: Medida): boolean | null {
  if (maximo === undefined && minimo === undefined) {
    return null
  }
  return valor <= (maximo ?? Number.POSITIVE_INFINITY) && valor >= (minimo ?? -1)
}

const numero = (valor: number) =>
  Number.isInteger(valor) ? String(valor) : valor.toFixed(valor < 10 ? 2 : 1)

function limiteDe({ maximo, minimo }: Medida): string {
  if (maximo !== undefined) {
    return `≤ ${maximo}`
  }
  return minimo === undefined ? '—' : `≥ ${minimo}`
}

export const comoFila = (uno: Resultado) => [
  uno.programa,
  uno.objetivo,
  uno.medida,
  numero(uno.valor),
  limiteDe(uno),
  uno.cumple === null ? '—' : uno.cumple ? 'sí' : '**no**',
  uno.detalle ?? '',
]

const comoTabla = (resultados: Resultado[]) =>
  [TITULOS, TITULOS.map(() => '---'), ...resultados.map(comoFila)]
    .map((fila) => `| ${fila.join(' | ')} |`)
    .join('\n')

/** Deja lo medido al lado de lo que ya había de los otros programas. */
export function guardar(nuevos: Resultado[]) {
  mkdirSync(CARPETA, { recursive: true })
  const archivo = join(CARPETA, 'escala.json')
  const guardados: { resultados: Resultado[] } = existsSync(archivo)
    ? JSON.parse(readFileSync(archivo, 'utf-8'))
    : { resultados: [] }
  const medidos = new Set(nuevos.map(({ programa }) => programa))
  const resultados = [
    ...guardados.resultados.filter(({ programa }) => !medidos.has(programa)),
    ...nuevos,
  ].sort((uno, otro) => uno.objetivo - otro.objetivo)
  const [procesador] = cpus()
  const maquina = `${new Date().toISOString()} · ${cpus().length} × ${procesador?.model} · Node ${process.version}`
  writeFileSync(archivo, `${JSON.stringify({ maquina, resultados }, null, 2)}\n`)
  writeFileSync(join(CARPETA, 'escala.md'), `${maquina}\n\n${comoTabla(resultados)}\n`)
}

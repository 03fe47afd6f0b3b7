import { Pool } from 'undici'
import { cpuDe, cpuDePostgres } from '../velocidad/consumo.ts'
import type { Pedido } from './pedidos.ts'

export type Medicion = {
  hechos: number
  porSegundo: number
  /** En milisegundos, de menor a mayor. */
  demoras: number[]
  /** De procesador, en milisegundos, en total. */
  cpu: number
  cpuDePostgres: number
  errores: number
  /** La primera que hubo. */
  falla: string | undefined
}

type Carga = {
  url: string
  /** De quiénes se cuenta el procesador. */
  pids: number[]
  postgres: number
  pedidos: Pedido[]
  conexiones: number
} & ({ segundos: number } | { cantidad: number })

/**
 * Manda unos pedidos en ronda, cada conexión uno detrás de otro. La demora es la de cada uno y no redondeada: lo que
 * se compara son milésimas.
 */
export async function medir(carga: Carga): Promise<Medicion> {
  const { url, pids, postgres, pedidos, conexiones } = carga
  const cliente = new Pool(url, { connections: conexiones, pipelining: 1 })
  const demoras: number[] = []
  let [errores, orden] = [0, 0]
  let primera: string | undefined
  const usado = () => pids.reduce((suma, pid) => suma + cpuDe(pid), 0)
  const antes = { cpu: usado(), postgres: postgres ? cpuDePostgres(postgres) : 0 }
  const desde = performance.now()
  const sigue = () =>
    'segundos' in carga
      ? performance.now() - desde < carga.segundos * 1_000
      : orden < carga.cantidad
  const anotar = (falla: string) => {
    errores++
    primera ??= falla
  }
  async function conexion() {
    while (sigue()) {
      const pedido = pedidos[orden++ % pedidos.length]
      const empezado = performance.now()
      try {
        const { statusCode, body } = await cliente.request(pedido ?? { method: 'GET', path: '/' })
        await body.dump({ limit: 100_000_000 })
        if (statusCode >= 400) {
          anotar(`${statusCode} en ${pedido?.path}`)
        }
      } catch (error) {
        anotar(String(error))
      }
      demoras.push(performance.now() - empezado)
    }
  }
  await Promise.all(Array.from({ length: conexiones }, conexion))
  const segundos = (performance.now() - desde) / 1_000
  const despues = { cpu: usado(), postgres: postgres ? cpuDePostgres(postgres) : 0 }
  await cliente.close()
  return {
    hechos: demoras.length,
    porSegundo: demoras.length / segundos,
    demoras: demoras.sort((una, otra) => una - otra),
    cpu: despues.cpu - antes.cpu,
    cpuDePostgres: despues.postgres - antes.postgres,
    errores,
    falla: primera,
  }
}

/** Varias vueltas como una sola. */
export function juntar(vueltas: Medicion[]): Medicion {
  const suma = (de: (una: Medicion) => number) => vueltas.reduce((total, una) => total + de(una), 0)
  return {
    hechos: suma(({ hechos }) => hechos),
    porSegundo: suma(({ porSegundo }) => porSegundo) / vueltas.length,
    demoras: vueltas.flatMap(({ demoras }) => demoras).sort((una, otra) => una - otra),
    cpu: suma(({ cpu }) => cpu),
    cpuDePostgres: suma(({ cpuDePostgres: suyo }) => suyo),
    errores: suma(({ errores }) => errores),
    falla: vueltas.find(({ falla }) => falla !== undefined)?.falla,
  }
}

export const percentil = ({ demoras }: Pick<Medicion, 'demoras'>, parte: number) =>
  demoras[Math.min(demoras.length - 1, Math.floor(demoras.length * parte))] ?? 0

export const mediana = (valores: number[]) =>
  percentil({ demoras: valores.toSorted((uno, otro) => uno - otro) }, 0.5)

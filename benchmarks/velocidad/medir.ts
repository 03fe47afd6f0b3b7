import autocannon, { type Request } from 'autocannon'
import { cpuDe, cpuDePostgres, memoriaDe } from './consumo.ts'
import { pedidosDe } from './casos.ts'
import type { Medido, Mundo } from './mundo.ts'

/** Lo medido de un caso en un servidor. Los tiempos, en milisegundos; la memoria, en MB. */
export type Medicion = {
  porSegundo: number
  p50: number
  p99: number
  cpu: number
  cpuDePostgres: number
  memoria: number
  sentencias: number
  llamadas: number
  errores: number
}

type Pedido = { caso: string; conexiones: number; segundos: number }

/** Manda los pedidos de un caso durante unos segundos y dice lo que costó cada uno. */
export async function medir(
  mundo: Mundo,
  { url, pid, base }: Medido,
  { caso, conexiones, segundos }: Pedido
): Promise<Medicion> {
  const pedidos = pedidosDe(caso)
  const antes = {
    cpu: cpuDe(pid),
    pg: cpuDePostgres(mundo.pidDePostgres),
    ...(await mundo.cuentas(base)),
  }
  let orden = 0
  const resultado = await autocannon({
    url,
    connections: conexiones,
    duration: segundos,
    // Cada conexión empieza por otro lado: si no, todas pedirían lo mismo a la vez.
    setupClient: (cliente) => cliente.setRequests(desde(pedidos, orden++ / conexiones)),
  })
  const cuentas = await mundo.cuentas(base)
  const hechos = Math.max(1, resultado.requests.total)
  return {
    porSegundo: resultado.requests.average,
    p50: resultado.latency.p50,
    p99: resultado.latency.p99,
    cpu: (cpuDe(pid) - antes.cpu) / hechos,
    cpuDePostgres: (cpuDePostgres(mundo.pidDePostgres) - antes.pg) / hechos,
    memoria: memoriaDe(pid),
    sentencias: (cuentas.sentencias - antes.sentencias) / hechos,
    llamadas: (cuentas.llamadas - antes.llamadas) / hechos,
    errores: resultado.errors + resultado.timeouts + resultado.non2xx,
  }
}

function desde(pedidos: Request[], parte: number): Request[] {
  const orden = Math.floor(pedidos.length * parte)
  return [...pedidos.slice(orden), ...pedidos.slice(0, orden)]
}

/** El promedio de varias vueltas; de los errores, la suma. */
export function promediar(vueltas: Medicion[]): Medicion {
  const de = (campo: keyof Medicion) => vueltas.reduce((suma, una) => suma + una[campo], 0)
  const campos = Object.keys(vueltas[0] ?? {}) as (keyof Medicion)[]
  const promedios = campos.map((campo) => [campo, de(campo) / vueltas.length])
  return { ...(Object.fromEntries(promedios) as Medicion), errores: de('errores') }
}

import { readdirSync, readFileSync } from 'node:fs'

/** Lo que cuenta Linux por segundo de procesador. */
const TICS_POR_SEGUNDO = 100

function datos(pid: number | string): string[] {
  // El nombre del programa va entre paréntesis y puede tener espacios.
  return readFileSync(`/proc/${pid}/stat`, 'utf-8').split(') ')[1]?.split(' ') ?? []
}

const ms = (campos: string[], desde: number, hasta: number) =>
  (campos.slice(desde, hasta).reduce((suma, tics) => suma + Number(tics), 0) * 1_000) /
  TICS_POR_SEGUNDO

/** Milisegundos de procesador de un proceso, con sus hilos. */
export const cpuDe = (pid: number) => ms(datos(pid), 11, 13)

/** Los de un PostgreSQL entero: él, los procesos que tiene y los que terminaron. */
export function cpuDePostgres(pid: number): number {
  const hijos = readdirSync('/proc')
    .filter((nombre) => /^\d+$/.test(nombre))
    .map((hijo) => leerSiEsta(hijo))
    .filter((campos) => Number(campos[1]) === pid)
  return ms(datos(pid), 11, 15) + hijos.reduce((suma, campos) => suma + ms(campos, 11, 13), 0)
}

/** En MB. */
export function memoriaDe(pid: number): number {
  const [, paginas = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf-8').split(' ')
  return (Number(paginas) * 4_096) / 1_048_576
}

function leerSiEsta(pid: string): string[] {
  try {
    return datos(pid)
  } catch {
    return []
  }
}

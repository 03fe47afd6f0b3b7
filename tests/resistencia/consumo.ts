import { readdirSync, readFileSync } from 'node:fs'

/** Lo que usa un proceso: memoria residente en MB, descriptores abiertos y segundos de procesador. */
export type Consumo = { memoria: number; descriptores: number; procesador: number }

/** Cuántas veces por segundo cuenta Linux el tiempo de procesador (`getconf CLK_TCK`). */
const TICS = 100

/** Lo lee de `/proc`: solo anda en Linux. */
export function consumoDe(pid: number): Consumo {
  const [, memoria] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf-8')) ?? []
  // Lo que sigue al nombre del programa, que puede tener espacios.
  const campos = readFileSync(`/proc/${pid}/stat`, 'utf-8').split(') ').at(-1)?.split(' ') ?? []
  const [usuario, sistema] = [campos[11], campos[12]]
  return {
    memoria: Math.round(Number(memoria) / 1024),
    descriptores: readdirSync(`/proc/${pid}/fd`).length,
    procesador: (Number(usuario) + Number(sistema)) / TICS,
  }
}

import { writeSync } from 'node:fs'

const PAUSA_MS = 10
const PACIENCIA = 50

const dormido = new Int32Array(new SharedArrayBuffer(4))

/**
 * Escribe algo entero, deteniendo el proceso: para lo último, cuando ya no hay después. Una tubería llena toma una parte
 * por vez, o ninguna por ahora: se le espera a quien la lee, a lo sumo medio segundo.
 *
 * @throws lo que conteste el sistema, si no es que está llena
 */
export function escribirTodo(
  destino: number,
  escrito: Buffer,
  escribir: (destino: number, resto: Buffer) => number = writeSync
) {
  let resto = escrito
  for (let esperas = 0; resto.length > 0 && esperas < PACIENCIA;) {
    try {
      resto = resto.subarray(escribir(destino, resto))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) {
        throw error
      }
      esperas++
      Atomics.wait(dormido, 0, 0, PAUSA_MS)
    }
  }
}

import type { NamedReporterContract } from '@japa/runner/types'
import { OPERACIONES } from './operaciones.ts'

/** Los estados vistos de cada operación, y cuántas respuestas se compararon con el documento. */
const vistos = new Map<string, Set<string>>()
let comparadas = 0

export function anotarVista(operacion: string, estado: string) {
  comparadas++
  vistos.set(operacion, (vistos.get(operacion) ?? new Set()).add(estado))
}

/** Dice, al terminar una corrida, cuánto del documento se vio de verdad. */
export const cuentaDelDocumento: NamedReporterContract = {
  name: 'documento',
  handler(_runner, emitter) {
    emitter.on('runner:end', () => {
      if (comparadas === 0) {
        return
      }
      const documentados = OPERACIONES.flatMap(({ operacion }) => Object.keys(operacion.responses))
      const alcanzadas = OPERACIONES.filter(({ nombre }) => vistos.has(nombre))
      const estados = alcanzadas.reduce(
        (suma, { nombre }) => suma + (vistos.get(nombre)?.size ?? 0),
        0
      )
      process.stdout.write(
        `\nDocumento: ${comparadas} respuestas comparadas; ${alcanzadas.length} de ${OPERACIONES.length} ` +
          `operaciones y ${estados} de ${documentados.length} estados vistos\n`
      )
    })
  },
}

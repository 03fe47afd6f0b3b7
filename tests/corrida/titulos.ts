import type { NamedReporterContract } from '@japa/runner/types'

/** Lo que una terminal no muestra y hace que `grep` tome la salida por binaria; un salto de línea, no. */
const CONTROLES = /[^\P{Cc}\t-\r]/u

/** Hace fallar la corrida si un título lleva un carácter de control: un dato así se titula con `casos`. */
export const titulosLegibles: NamedReporterContract = {
  name: 'titulos',
  handler(_runner, emitter) {
    const ilegibles: string[] = []
    emitter.on('test:end', ({ title }) => {
      if (CONTROLES.test(title.expanded)) ilegibles.push(JSON.stringify(title.expanded))
    })
    emitter.on('runner:end', () => {
      if (ilegibles.length === 0) return
      process.exitCode = 1
      process.stderr.write(`Títulos con caracteres de control:\n  ${ilegibles.join('\n  ')}\n`)
    })
  },
}

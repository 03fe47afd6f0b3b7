import { writeFileSync } from 'node:fs'
import type { NamedReporterContract } from '@japa/runner/types'

/** Deja los totales de la corrida donde `bin/run-unit-tests` los espera. */
export const resumen: NamedReporterContract = {
  name: 'resumen',
  handler(runner, emitter) {
    emitter.on('runner:end', () => {
      const archivo = process.env.RESUMEN_DE_PRUEBAS
      if (!archivo) {
        return
      }
      const { aggregates } = runner.getSummary()
      const { passed, failed, skipped, todo } = aggregates
      writeFileSync(archivo, JSON.stringify({ passed, failed, skipped: skipped + todo }))
    })
  },
}

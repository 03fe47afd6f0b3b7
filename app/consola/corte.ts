import type { BaseCommand } from '@adonisjs/core/ace'

/**
 * Corre algo largo que sabe detenerse entre una tanda y otra. Con Ctrl-C se le avisa y se lo espera: la base no se
 * cierra con una tanda por la mitad.
 */
export async function hastaElCorte<Resultado>(
  comando: BaseCommand,
  tarea: (signal: AbortSignal) => Promise<Resultado>
): Promise<Resultado> {
  const corte = new AbortController()
  const termino = Promise.withResolvers<void>()
  let enCurso = true
  comando.app.terminating(async () => {
    if (enCurso) {
      comando.logger.logError('Terminando lo que está en curso…')
      corte.abort()
    }
    await termino.promise
  })
  try {
    return await tarea(corte.signal)
  } finally {
    enCurso = false
    termino.resolve()
  }
}

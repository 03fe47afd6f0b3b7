import type { BaseCommand } from '@adonisjs/core/ace'
import { hayTerminal } from '#consola/terminal'

type Destructivo = BaseCommand & { force: boolean }

/**
 * Si se sigue con algo que cambia la base: con `--forzar`, o porque quien está en la terminal contestó que sí.
 * Se pregunta antes de tomar nada, porque quien contesta puede tardar; y donde nadie puede contestar no se
 * pregunta: el comando termina con 1 y dice qué agregar.
 */
export async function consiente(comando: Destructivo, pregunta: string): Promise<boolean> {
  if (comando.force) {
    return true
  }
  if (!hayTerminal()) {
    comando.exitCode = 1
    comando.logger.error(
      'Esto hay que confirmarlo y no hay una terminal donde preguntar: agregá --forzar. No cambió nada.'
    )
    return false
  }
  // Lo que corra adentro ya no pregunta.
  comando.force = await comando.prompt.confirm(pregunta, { name: 'confirmar' })
  if (!comando.force) {
    comando.exitCode = 1
    comando.logger.info('No cambió nada.')
  }
  return comando.force
}

/** Lo mismo, pero fuera de producción ni se pregunta. */
export async function consienteEnProduccion(
  comando: Destructivo,
  pregunta: string
): Promise<boolean> {
  return !comando.app.inProduction || consiente(comando, pregunta)
}

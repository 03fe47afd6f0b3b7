import ace from '@adonisjs/core/services/ace'
import type { Comando } from '#consola/comando'

type Clase = Parameters<typeof ace.create>[0]

/**
 * Corre un comando en este proceso, con su salida y sus errores aparte. `atender` contesta lo que
 * pregunte, como si hubiera alguien en una terminal.
 */
export async function correr(
  clase: Clase,
  argumentos: string[] = [],
  atender?: (comando: Comando) => void
) {
  ace.ui.switchMode('raw')
  const comando = await ace.create(clase, argumentos)
  if (!esComando(comando)) {
    throw new Error('No es de los comandos propios')
  }
  comando.hayTerminal = atender !== undefined
  atender?.(comando)
  await comando.exec()

  const registro = comando.logger.getLogs()
  const de = (flujo: string) =>
    registro
      .filter(({ stream }) => stream === flujo)
      .map(({ message }) => message)
      .join('\n')
  const [salida, errores] = [de('stdout'), de('stderr')]
  comando.logger.flushLogs()
  return { estado: comando.exitCode, salida, errores, json: () => JSON.parse(salida) }
}

/** Lo que dice cada celda de una tabla, sin lo que la alinea. */
export const celdas = (salida: string) => salida.split('\n').map((linea) => linea.split(/ {2,}/))

function esComando(comando: object): comando is Comando {
  return 'hayTerminal' in comando
}

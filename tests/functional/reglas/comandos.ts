import ace from '@adonisjs/core/services/ace'
import type { Comando } from '#consola/comando'
import { MAL_USADO, quejaDeUso } from '../../../bin/uso_de_consola.js'

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
  const comando = await crear(clase, argumentos)
  if (typeof comando === 'string') {
    // Como la consola: lo mal usado no llega a ser un comando.
    return resultado({ estado: MAL_USADO, salida: '', errores: comando })
  }
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
  return resultado({ estado: comando.exitCode, salida, errores })
}

/** El comando, o la queja de cómo se lo usó. */
async function crear(clase: Clase, argumentos: string[]) {
  try {
    return await ace.create(clase, argumentos)
  } catch (error) {
    const queja = quejaDeUso(error)
    if (queja === null) {
      throw error
    }
    return queja
  }
}

type Resultado = { estado: number | undefined; salida: string; errores: string }

const resultado = (partes: Resultado) => ({ ...partes, json: () => JSON.parse(partes.salida) })

/** Lo que dice cada celda de una tabla, sin lo que la alinea. */
export const celdas = (salida: string) => salida.split('\n').map((linea) => linea.split(/ {2,}/))

function esComando(comando: object): comando is Comando {
  return 'hayTerminal' in comando
}

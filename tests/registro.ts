import app from '@adonisjs/core/services/app'
import { pino } from 'pino'

/** Una línea del registro. */
export type Entrada = { level: number; msg: string; request_id?: string; servidor?: string }

export const NIVELES = { info: 30, warn: 40, error: 50 } as const

/**
 * Junta lo que se escribe en el registro de la aplicación hasta que se llama a `soltar`. Lo lee a la
 * salida de pino, así que ve lo mismo que vería quien opera el servidor.
 */
export async function capturarRegistro() {
  const registro = await app.container.make('logger')
  const entradas: Entrada[] = []
  const salida: unknown = Reflect.get(registro.pino, pino.symbols.streamSym)
  const { level } = registro.pino

  Reflect.set(registro.pino, pino.symbols.streamSym, {
    write: (linea: string) => entradas.push(JSON.parse(linea)),
  })
  registro.pino.level = 'info'

  return {
    entradas,
    soltar() {
      registro.pino.level = level
      Reflect.set(registro.pino, pino.symbols.streamSym, salida)
    },
  }
}

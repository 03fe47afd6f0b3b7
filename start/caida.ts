import { writeSync } from 'node:fs'
import { inspect } from 'node:util'
import { ocultarSecretosDe } from '#start/secretos'

const ERRORES = 2

/**
 * Que nada salga por la salida de errores con un secreto adentro, tampoco lo último que escribe un
 * proceso que se cae: Node mostraría el error con todas sus propiedades.
 */
export function cuidarLaSalidaDeErrores(entorno: NodeJS.ProcessEnv) {
  const ocultar = ocultarSecretosDe(entorno)
  const escribir = process.stderr.write.bind(process.stderr)
  process.stderr.write = (trozo: string | Uint8Array, ...resto: never[]) =>
    escribir(typeof trozo === 'string' ? ocultar(trozo) : trozo, ...resto)

  // Con el disco lleno, o si murió quien las leía, no hay dónde quejarse: no es para caerse.
  for (const salida of [process.stdout, process.stderr]) {
    salida.on('error', () => {})
  }

  process.on('uncaughtException', (error) => {
    try {
      writeSync(ERRORES, ocultar(comoLinea(error)))
    } finally {
      process.exit(1)
    }
  })
}

/** La misma forma que el resto del registro (60 es el nivel `fatal` de pino). */
function comoLinea(error: unknown): string {
  const {
    name: type,
    message,
    stack,
  } = error instanceof Error ? error : new Error(inspect(error, { depth: 0 }))
  const err = { type, message, stack }
  return `${JSON.stringify({ level: 60, time: Date.now(), pid: process.pid, err, msg: 'El proceso se cayó' })}\n`
}

import { debuglog } from 'node:util'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { explicarBase, sinConsulta } from '#consola/fallas_de_la_base'
import { lugarDe } from '#consola/lugares'
import { ErrorDeRed, QUE_HIZO } from '#red/errores'
import { ReglasInvalidas } from '#reglas/lenguaje/errores'

/** Con `NODE_DEBUG=consola` se ve la falla entera, con su pila. */
const entera = debuglog('consola')

/** Ya son para quien corre el comando; las reglas, un renglón por cada cosa que está mal. */
const DICEN_LO_SUYO = [ErrorDeUso, ErrorDeComando, ReglasInvalidas]

/** Qué salió mal, en una oración: ni la pila, ni la consulta, ni en inglés si se sabe qué es. */
export function explicarFalla(fallo: unknown): string {
  entera('%o', fallo)
  const error = primera(fallo)
  if (!(error instanceof Error)) {
    return enUnRenglon(String(error))
  }
  if (DICEN_LO_SUYO.some((clase) => error instanceof clase)) {
    return error.message
  }
  return (
    deRed(error) ?? explicarBase(error, lugarDe('base')) ?? enUnRenglon(sinConsulta(error.message))
  )
}

/** Con dos direcciones para un nombre, Node junta los dos errores en uno sin mensaje. */
function primera(fallo: unknown): unknown {
  return fallo instanceof AggregateError && !fallo.message ? fallo.errors[0] : fallo
}

function deRed(error: Error): string | undefined {
  return error instanceof ErrorDeRed
    ? `El ${error.servidor} server ${lugarDe(error.servidor)} ${QUE_HIZO[error.motivo]}.`
    : undefined
}

function enUnRenglon(texto: string): string {
  return texto.trim().replaceAll(/\s*\n\s*/g, ' ')
}

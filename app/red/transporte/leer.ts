import { errors } from '@vinejs/vine'
import { ErrorDeRed, type Servidor } from '#red/errores'

/** Un validador de vine compilado, visto desde quien solo lo usa. */
type Forma<Salida> = { validate(cuerpo: unknown): Promise<Salida> }

/**
 * Valida el cuerpo de una respuesta contra la forma esperada.
 *
 * @throws ErrorDeRed si tiene otra forma; el detalle nombra los campos, nunca los valores
 */
export async function leer<Salida>(
  servidor: Servidor,
  forma: Forma<Salida>,
  cuerpo: unknown
): Promise<Salida> {
  try {
    return await forma.validate(cuerpo)
  } catch (error) {
    if (error instanceof errors.E_VALIDATION_ERROR) {
      throw new ErrorDeRed(servidor, 'falla', `contestó con otra forma: ${camposMalos(error)}`)
    }
    throw error
  }
}

function camposMalos({ messages }: { messages: { field: string; rule: string }[] }): string {
  return messages.map(({ field, rule }) => `${field} (${rule})`).join(', ')
}

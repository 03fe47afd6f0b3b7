import { type errors } from '@vinejs/vine'
import { ErrorDeRed, type Servidor } from '#red/errores'

type ErrorDeForma = InstanceType<typeof errors.E_VALIDATION_ERROR>

/** Un validador de vine compilado, visto desde quien solo lo usa. */
export type Forma<Salida> = {
  tryValidate(cuerpo: unknown): Promise<[ErrorDeForma, null] | [null, Salida]>
}

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
  const [error, leido] = await forma.tryValidate(cuerpo)
  if (error) {
    throw new ErrorDeRed(servidor, 'falla', `contestó con otra forma: ${camposMalos(error)}`)
  }
  return leido
}

export function camposMalos({ messages }: { messages: { field: string; rule: string }[] }): string {
  return messages.map(({ field, rule }) => `${field} (${rule})`).join(', ')
}

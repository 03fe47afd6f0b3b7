/**
 * Lo que de un error va al registro. El serializador de pino agrega todas sus propiedades, y en las de un
 * error de la red hay cabeceras y cuerpos.
 */
export function comoErrorDeRegistro(error: unknown, hondo = 0): unknown {
  if (!(error instanceof Error)) {
    return typeof error === 'object' ? '[no es un Error]' : String(error)
  }
  const { name: type, message, stack, cause } = error
  return {
    type,
    message,
    stack,
    ...('code' in error && { code: String(error.code) }),
    ...(cause instanceof Error && hondo < 5 && { cause: comoErrorDeRegistro(cause, hondo + 1) }),
  }
}

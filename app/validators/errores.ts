import type { errors } from '@vinejs/vine'

/** El primer texto de cada campo, con la forma `errores: {campo: texto}` del contrato. */
export function erroresPorCampo({
  messages,
}: InstanceType<typeof errors.E_VALIDATION_ERROR>): Record<string, string> {
  const errores = messages as { field: string; message: string }[]
  return Object.fromEntries(errores.toReversed().map(({ field, message }) => [field, message]))
}

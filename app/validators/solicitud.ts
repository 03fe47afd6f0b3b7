import vine from '@vinejs/vine'

const ENTERO_MAXIMO = 2_147_483_647

const ACCIONES = ['aceptar', 'rechazar'] as const

export const respuesta = vine.create({ accion: vine.enum(ACCIONES) })

/**
 * El `usuario_id` de una solicitud: un entero mayor que 0, o sus dígitos en un texto. Uno más grande
 * que cualquier id posible es válido, pero de nadie (docs/contrato.md §3).
 */
export function leerUsuarioId(valor: unknown): number | 'invalido' | 'desconocido' {
  const entero = typeof valor === 'string' && /^[0-9]+$/.test(valor) ? Number(valor) : valor
  if (typeof entero !== 'number' || !Number.isInteger(entero) || entero < 1) {
    // Muchos dígitos desbordan a Infinity, que no es entero pero tampoco es inválido.
    return entero === Number.POSITIVE_INFINITY ? 'desconocido' : 'invalido'
  }
  return entero <= ENTERO_MAXIMO ? entero : 'desconocido'
}

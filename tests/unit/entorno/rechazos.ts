import type { Assert } from '@japa/assert'

/** Va dentro de cada valor malo: si aparece en un mensaje, se mostró el valor. */
export const SECRETO = 'secreto'

/**
 * Comprueba que `leer` rechaza lo que le dan con un mensaje que dice `motivo` y no muestra nada del
 * valor (docs/contrato.md §14).
 */
export function rechaza(assert: Assert, leer: () => unknown, motivo: RegExp) {
  let mensaje: string | undefined
  try {
    leer()
  } catch (error) {
    mensaje = String(error)
  }
  assert.match(mensaje ?? 'se aceptó', motivo)
  assert.notInclude(mensaje ?? '', SECRETO)
}

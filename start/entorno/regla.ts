/*
| Las reglas nombran la variable y dicen qué está mal, pero nunca repiten el valor: puede ser un
| secreto. Un valor vacío cuenta como ausente (docs/contrato.md §14).
*/

/** Lee el valor de una variable. `predeterminado` es cómo se escribiría lo que vale si no está. */
export type Regla<Valor = unknown> = ((variable: string, valor?: string) => Valor) & {
  predeterminado?: string
}

export function conPredeterminado<Valor>(
  predeterminado: string | number | undefined,
  leer: (variable: string, valor?: string) => Valor
): Regla<Valor> {
  return Object.assign(
    leer,
    predeterminado === undefined ? {} : { predeterminado: String(predeterminado) }
  )
}

export function mala(variable: string, motivo: string): Error {
  return new Error(`${variable}: ${motivo}`)
}

/** Quien lee el valor no sabe de qué variable es. */
export function conNombre<Valor>(variable: string, leer: () => Valor): Valor {
  try {
    return leer()
  } catch (error) {
    throw mala(variable, error instanceof Error ? error.message : 'no es válida')
  }
}

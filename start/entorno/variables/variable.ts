import type { Regla } from '#start/entorno/regla'

/** Una variable de entorno: qué valores acepta y para qué sirve. Los documentos salen de acá. */
export type Variable<R extends Regla = Regla> = {
  regla: R
  ayuda: string
  /** Cómo se escribe, si no alcanza con mostrar su valor predeterminado. */
  ejemplo?: string
  /** Si en el archivo de ejemplo va puesta, y no comentada. */
  puesta?: boolean
}

export type Grupo<V extends Record<string, Variable> = Record<string, Variable>> = {
  titulo: string
  variables: V
}

/** Sirve para que cada variable conserve el tipo de lo que su regla lee. */
export const grupo = <const V extends Record<string, Variable>>(
  titulo: string,
  variables: V
): Grupo<V> => ({ titulo, variables })

type Reglas<V extends Record<string, Variable>> = { [Nombre in keyof V]: V[Nombre]['regla'] }

/** Lo que valida el framework al arrancar: de cada variable, su regla. */
export const reglasDe = <V extends Record<string, Variable>>({ variables }: Grupo<V>) =>
  Object.fromEntries(
    Object.entries(variables).map(([nombre, { regla }]) => [nombre, regla])
  ) as Reglas<V>

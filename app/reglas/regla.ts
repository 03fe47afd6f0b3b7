import type { TopLevelCondition } from 'json-rules-engine'

/** Lo que una regla le hace a la importancia de un video que cumple sus condiciones. */
export type Accion = {
  tipo: 'incrementar_importancia' | 'decrementar_importancia'
  cantidad: number
}

/** Una regla de prioridad: condiciones sobre los hechos de un video y lo que hace si se cumplen. */
export type Regla = {
  nombre: string
  condiciones: TopLevelCondition
  acciones: Accion[]
}

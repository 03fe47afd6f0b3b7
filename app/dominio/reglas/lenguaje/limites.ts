import { ENTERO_MAXIMO } from '#base/entero_maximo'

/** Hasta dónde puede crecer una regla, y cuántas puede haber. */
export const LIMITES = {
  reglas: 100,
  nombre: 100,
  descripcion: 500,
  /** Grupos dentro de grupos, contando el de afuera. */
  profundidad: 5,
  /** Comparaciones de una regla, en todos sus grupos. */
  condiciones: 50,
  /** Valores de un `en` o un `no_en`. */
  valores: 100,
  acciones: 10,
  /** Lo que puede sumar o restar una acción. */
  cantidad: 1_000_000,
  orden: ENTERO_MAXIMO,
} as const

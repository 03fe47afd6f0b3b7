import type { Regla } from '#reglas/regla'

/** El conjunto predeterminado (docs/contrato.md §4, reglas de prioridad). */
export const REGLAS_PREDETERMINADAS: Regla[] = [
  {
    nombre: 'Muchos comentarios',
    condiciones: { all: [{ fact: 'cantidad_comentarios', operator: 'greaterThan', value: 2 }] },
    acciones: [{ tipo: 'incrementar_importancia', cantidad: 2 }],
  },
  {
    nombre: 'Muchos me gusta',
    condiciones: { all: [{ fact: 'cantidad_me_gusta', operator: 'greaterThan', value: 2 }] },
    acciones: [{ tipo: 'incrementar_importancia', cantidad: 1 }],
  },
  {
    nombre: 'Ya reaccioné',
    condiciones: { all: [{ fact: 'mi_reaccion', operator: 'notEqual', value: null }] },
    acciones: [{ tipo: 'decrementar_importancia', cantidad: 5 }],
  },
  {
    nombre: 'Tiene más de dos horas',
    condiciones: { all: [{ fact: 'antiguedad', operator: 'greaterThan', value: 2 * 60 * 60 }] },
    acciones: [{ tipo: 'decrementar_importancia', cantidad: 1 }],
  },
  {
    nombre: 'Autor con muchos contactos',
    condiciones: { all: [{ fact: 'cantidad_contactos', operator: 'greaterThan', value: 2 }] },
    acciones: [{ tipo: 'incrementar_importancia', cantidad: 1 }],
  },
]

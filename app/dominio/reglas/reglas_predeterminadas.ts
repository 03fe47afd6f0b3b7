import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'

/** El conjunto predeterminado (docs/contrato.md §4, reglas de prioridad). */
export const REGLAS_PREDETERMINADAS: DefinicionDeRegla[] = [
  {
    nombre: 'Muchos comentarios',
    descripcion: 'Sube lo que se está conversando.',
    condiciones: { todas: [{ hecho: 'cantidad_comentarios', operador: 'mayor', valor: 2 }] },
    acciones: [{ tipo: 'incrementar_importancia', cantidad: 2 }],
    habilitada: true,
    orden: 1,
  },
  {
    nombre: 'Muchos me gusta',
    descripcion: 'Sube lo que gusta.',
    condiciones: { todas: [{ hecho: 'cantidad_me_gusta', operador: 'mayor', valor: 2 }] },
    acciones: [{ tipo: 'incrementar_importancia', cantidad: 1 }],
    habilitada: true,
    orden: 2,
  },
  {
    nombre: 'Ya reaccioné',
    descripcion: 'Baja lo que el espectador ya vio.',
    condiciones: { todas: [{ hecho: 'mi_reaccion', operador: 'distinto', valor: null }] },
    acciones: [{ tipo: 'decrementar_importancia', cantidad: 5 }],
    habilitada: true,
    orden: 3,
  },
  {
    nombre: 'Tiene más de dos horas',
    descripcion: 'Baja lo que ya no es nuevo.',
    condiciones: { todas: [{ hecho: 'antiguedad', operador: 'mayor', valor: 2 * 60 * 60 }] },
    acciones: [{ tipo: 'decrementar_importancia', cantidad: 1 }],
    habilitada: true,
    orden: 4,
  },
  {
    nombre: 'Autor con muchos contactos',
    descripcion: 'Sube lo de quien conoce a mucha gente.',
    condiciones: { todas: [{ hecho: 'cantidad_contactos', operador: 'mayor', valor: 2 }] },
    acciones: [{ tipo: 'incrementar_importancia', cantidad: 1 }],
    habilitada: true,
    orden: 5,
  },
]

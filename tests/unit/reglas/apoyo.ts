import type { Hechos } from '#reglas/hechos'
import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'

/** Los de un video recién subido por un extraño. */
export const NEUTROS: Hechos = {
  cantidad_comentarios: 0,
  cantidad_me_gusta: 0,
  cantidad_no_me_gusta: 0,
  cantidad_visualizaciones: 0,
  mi_reaccion: null,
  antiguedad: 0,
  cantidad_contactos: 0,
  es_contacto: false,
  visibilidad: 'publico',
  duracion: 1,
}

/** Una regla que se puede guardar, con lo que la prueba quiera cambiarle. */
export function unaRegla(cambios: Partial<DefinicionDeRegla> = {}): DefinicionDeRegla {
  return {
    nombre: 'Una regla',
    descripcion: '',
    condiciones: { todas: [{ hecho: 'duracion', operador: 'mayor', valor: 10 }] },
    acciones: [{ tipo: 'incrementar_importancia', cantidad: 1 }],
    habilitada: true,
    orden: 1,
    ...cambios,
  }
}

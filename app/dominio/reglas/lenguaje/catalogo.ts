import type { Hechos } from '#reglas/hechos'
import { NOMBRES_DE_REACCION } from '#videos/nombres_de_reaccion'

export type NombreDeHecho = keyof Hechos

/** De qué tipo es un hecho; `opcion` es uno de unos pocos valores. */
export type TipoDeHecho =
  { tipo: 'numero' } | { tipo: 'logico' } | { tipo: 'opcion'; opciones: readonly (string | null)[] }

type Entrada = TipoDeHecho & { descripcion: string }

/**
 * Los hechos de un video (docs/contrato.md §4). De acá salen la validación, el JSON Schema y lo que
 * entiende la consola.
 */
export const CATALOGO = {
  cantidad_comentarios: { tipo: 'numero', descripcion: 'Cuántos comentarios tiene' },
  cantidad_me_gusta: { tipo: 'numero', descripcion: 'Cuántos me gusta tiene' },
  cantidad_no_me_gusta: { tipo: 'numero', descripcion: 'Cuántos no me gusta tiene' },
  cantidad_visualizaciones: { tipo: 'numero', descripcion: 'Cuántas visualizaciones tiene' },
  mi_reaccion: {
    tipo: 'opcion',
    opciones: [...Object.values(NOMBRES_DE_REACCION), null],
    descripcion: 'La reacción del espectador',
  },
  antiguedad: { tipo: 'numero', descripcion: 'Segundos desde su creación' },
  cantidad_contactos: { tipo: 'numero', descripcion: 'Cuántos contactos tiene su autor' },
  es_contacto: { tipo: 'logico', descripcion: 'Si su autor es contacto del espectador' },
  visibilidad: {
    tipo: 'opcion',
    opciones: ['publico', 'privado'],
    descripcion: 'Quiénes pueden verlo',
  },
  duracion: { tipo: 'numero', descripcion: 'Cuánto dura, en segundos' },
} as const satisfies Record<NombreDeHecho, Entrada>

export const NOMBRES_DE_HECHOS = Object.keys(CATALOGO).filter(esHecho)

export function esHecho(nombre: unknown): nombre is NombreDeHecho {
  return typeof nombre === 'string' && Object.hasOwn(CATALOGO, nombre)
}

export function tipoDe(hecho: NombreDeHecho): TipoDeHecho {
  return CATALOGO[hecho]
}

import type { NombreDeHecho } from '#reglas/lenguaje/catalogo'
import type { Comparado, NombreDeOperador } from '#reglas/lenguaje/operadores'

/** Una comparación entre un hecho y un valor. */
export type Comparacion = { hecho: NombreDeHecho; operador: NombreDeOperador; valor: Comparado }

/** Cómo se combinan las condiciones de un grupo. */
export const GRUPOS = ['todas', 'alguna', 'ninguna'] as const
export type NombreDeGrupo = (typeof GRUPOS)[number]

export type Grupo = { todas: Condicion[] } | { alguna: Condicion[] } | { ninguna: Condicion[] }

export type Condicion = Comparacion | Grupo

export const TIPOS_DE_ACCION = ['incrementar_importancia', 'decrementar_importancia'] as const

/** Lo que una regla le hace a la importancia de un video que cumple sus condiciones. */
export type Accion = { tipo: (typeof TIPOS_DE_ACCION)[number]; cantidad: number }

/** Todo lo que una regla dice, sin su fila: lo que se escribe, se exporta y se versiona. */
export type DefinicionDeRegla = {
  nombre: string
  descripcion: string
  condiciones: Grupo
  acciones: Accion[]
  habilitada: boolean
  /** En qué lugar se muestra y se evalúa, de menor a mayor. */
  orden: number
}

/** De qué clase es un grupo y qué condiciones tiene. */
export function abrirGrupo(grupo: Grupo): [NombreDeGrupo, Condicion[]] {
  if ('todas' in grupo) {
    return ['todas', grupo.todas]
  }
  return 'alguna' in grupo ? ['alguna', grupo.alguna] : ['ninguna', grupo.ninguna]
}

/** Cuánto cambia la importancia de un video que cumple las condiciones. */
export function cambioDe(acciones: Accion[]): number {
  return acciones.reduce(
    (suma, { tipo, cantidad }) =>
      suma + (tipo === 'incrementar_importancia' ? cantidad : -cantidad),
    0
  )
}

/** Las comparaciones de una condición, en todos sus grupos. */
export function comparacionesDe(condicion: Condicion): Comparacion[] {
  return 'hecho' in condicion ? [condicion] : abrirGrupo(condicion)[1].flatMap(comparacionesDe)
}

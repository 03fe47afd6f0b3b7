import type { Hechos } from '#reglas/hechos'
import type { NombreDeHecho } from '#reglas/lenguaje/catalogo'
import { cambioDe, comparacionesDe, type DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import { compilar } from '#reglas/motor/compilar'

/** Lo que una regla que se cumplió le sumó a la importancia. */
export type Aporte = { regla: string; cambio: number }

export type Evaluacion = { importancia: number; aportes: Aporte[] }

/**
 * Aplica un conjunto de reglas, en su orden. Las compila una vez; después son funciones, sin esperas ni
 * copias: es lo que ordena cada página del muro (docs/decisiones/0007-reglas-como-datos.md).
 */
export class MotorDeReglas {
  /** Las que se aplican: las habilitadas. */
  readonly definiciones: readonly DefinicionDeRegla[]
  readonly #reglas
  readonly #usados: Set<NombreDeHecho>

  constructor(definiciones: DefinicionDeRegla[]) {
    this.definiciones = definiciones.filter(({ habilitada }) => habilitada)
    this.#reglas = this.definiciones.map(({ nombre, condiciones, acciones }) => ({
      aporte: { regla: nombre, cambio: cambioDe(acciones) },
      seCumple: compilar(condiciones),
    }))
    this.#usados = new Set(
      this.definiciones.flatMap(({ condiciones }) =>
        comparacionesDe(condiciones).map(({ hecho }) => hecho)
      )
    )
  }

  /** Si alguna regla mira este hecho; averiguar los demás no cambia nada. */
  usa(hecho: NombreDeHecho): boolean {
    return this.#usados.has(hecho)
  }

  /** Toda regla que se cumple suma o resta, siempre en el mismo orden; la importancia empieza en 0. */
  evaluar(hechos: Hechos): Evaluacion {
    const aportes = this.#reglas
      .filter(({ seCumple }) => seCumple(hechos))
      .map(({ aporte }) => ({ ...aporte }))
    return { importancia: aportes.reduce((suma, { cambio }) => suma + cambio, 0), aportes }
  }
}

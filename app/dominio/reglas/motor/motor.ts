import { Engine } from 'json-rules-engine'
import type { Hechos } from '#reglas/hechos'
import type { NombreDeHecho } from '#reglas/lenguaje/catalogo'
import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import { OPERADORES } from '#reglas/lenguaje/operadores'
import { ReglaCompilada } from '#reglas/motor/regla_compilada'

/** Lo que una regla que se cumplió le sumó a la importancia. */
export type Aporte = { regla: string; cambio: number }

export type Evaluacion = { importancia: number; aportes: Aporte[] }

/** Aplica un conjunto de reglas, en su orden. Las compila una vez; después solo las evalúa. */
export class MotorDeReglas {
  readonly #motor = new Engine([], { allowUndefinedFacts: true })
  readonly #usados: NombreDeHecho[]

  constructor(definiciones: DefinicionDeRegla[]) {
    for (const [nombre, { seCumple }] of Object.entries(OPERADORES)) {
      this.#motor.addOperator(nombre, seCumple)
    }
    const reglas = definiciones
      .filter(({ habilitada }) => habilitada)
      .map((definicion, posicion) => new ReglaCompilada(definicion, posicion))
    reglas.forEach((regla) => this.#motor.addRule(regla))
    this.#usados = [...new Set(reglas.flatMap(({ hechos }) => hechos))]
  }

  /** Si alguna regla mira este hecho; averiguar los demás no cambia nada. */
  usa(hecho: NombreDeHecho): boolean {
    return this.#usados.includes(hecho)
  }

  /** Toda regla que se cumple suma o resta; la importancia empieza en 0. */
  async evaluar(hechos: Hechos): Promise<Evaluacion> {
    const mirados = Object.fromEntries(this.#usados.map((hecho) => [hecho, hechos[hecho]]))
    const { events } = await this.#motor.run(mirados)
    // Siempre en el mismo orden: de él depende el último decimal de la suma.
    const aportes = events
      .map(({ type, params }) => ({
        regla: type,
        cambio: Number(params?.cambio),
        posicion: Number(params?.posicion),
      }))
      .sort((una, otra) => una.posicion - otra.posicion)
      .map(({ regla, cambio }) => ({ regla, cambio }))
    return { importancia: aportes.reduce((suma, { cambio }) => suma + cambio, 0), aportes }
  }
}

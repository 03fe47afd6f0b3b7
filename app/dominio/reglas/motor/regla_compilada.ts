import { Rule, type Almanac, type Event } from 'json-rules-engine'
import type { Hechos } from '#reglas/hechos'
import type { NombreDeHecho } from '#reglas/lenguaje/catalogo'
import { cambioDe, comparacionesDe, type DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import { compilar, traducir, type Predicado } from '#reglas/motor/compilar'

/** Lo que el motor necesita saber de una evaluación. */
type Resultado = { name: string; event: Event; priority: number; result: boolean }

/**
 * Una regla del motor que no copia sus condiciones. La de la librería las clona enteras en cada
 * evaluación para anotar en ellas el resultado, y eso es casi todo lo que cuesta; acá solo se
 * pregunta si se cumplen.
 */
export class ReglaCompilada extends Rule {
  readonly hechos: NombreDeHecho[]
  readonly #seCumplen: Predicado
  readonly #resultados: Record<'si' | 'no', Resultado>

  constructor({ nombre, condiciones, acciones }: DefinicionDeRegla, posicion: number) {
    const event = { type: nombre, params: { posicion, cambio: cambioDe(acciones) } }
    super({ name: nombre, conditions: traducir(condiciones), event })
    this.hechos = [...new Set(comparacionesDe(condiciones).map(({ hecho }) => hecho))]
    this.#seCumplen = compilar(condiciones)
    const resultado = { name: nombre, event, priority: this.priority }
    this.#resultados = {
      si: { ...resultado, result: true },
      no: { ...resultado, result: false },
    }
  }

  /** Lo que llama el motor, una vez por corrida. */
  async evaluate(almanac: Almanac): Promise<Resultado> {
    const valores: Partial<Hechos> = {}
    for (const hecho of this.hechos) {
      Object.assign(valores, { [hecho]: await almanac.factValue(hecho) })
    }
    return this.#seCumplen(valores) ? this.#resultados.si : this.#resultados.no
  }
}

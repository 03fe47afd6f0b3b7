import { Engine } from 'json-rules-engine'
import type { Hechos } from '#reglas/hechos'
import type { Accion, Regla } from '#reglas/regla'

const SIGNO: Record<Accion['tipo'], 1 | -1> = {
  incrementar_importancia: 1,
  decrementar_importancia: -1,
}

/** Aplica las reglas de prioridad. Las compila una vez; después solo las evalúa. */
export class MotorDeReglas {
  readonly #motor: Engine

  constructor(reglas: Regla[]) {
    this.#motor = new Engine(
      reglas.map(({ nombre, condiciones, acciones }) => ({
        name: nombre,
        conditions: condiciones,
        event: { type: nombre, params: { cambio: cambioDe(acciones) } },
      })),
      { allowUndefinedFacts: true }
    )
  }

  /** Toda regla que se cumple suma o resta; la importancia empieza en 0. */
  async importancia(hechos: Hechos): Promise<number> {
    const { events } = await this.#motor.run(hechos)
    return events.reduce((suma, { params }) => suma + Number(params?.cambio), 0)
  }

  /** De mayor a menor importancia; a igual importancia, en el orden en que venían. */
  async ordenar<Elemento>(
    elementos: Elemento[],
    hechosDe: (elemento: Elemento) => Hechos
  ): Promise<Elemento[]> {
    const pesados = await Promise.all(
      elementos.map(async (elemento) => ({
        elemento,
        importancia: await this.importancia(hechosDe(elemento)),
      }))
    )
    return pesados
      .sort((uno, otro) => otro.importancia - uno.importancia)
      .map(({ elemento }) => elemento)
  }
}

function cambioDe(acciones: Accion[]): number {
  return acciones.reduce((suma, { tipo, cantidad }) => suma + SIGNO[tipo] * cantidad, 0)
}

import { Engine, type RuleResult } from 'json-rules-engine'
import type { Hechos } from '#reglas/hechos'
import { abrirGrupo, type DefinicionDeRegla, type Grupo } from '#reglas/lenguaje/definicion'
import { describirCondicion } from '#reglas/lenguaje/describir'
import { OPERADORES, type Valor } from '#reglas/lenguaje/operadores'
import { traducir } from '#reglas/motor/compilar'

/** Una comparación de una regla, con lo que valía el hecho. */
export type ComparacionExplicada = { condicion: string; valor: Valor; cumple: boolean }

export type ReglaExplicada = { regla: string; cumple: boolean; condiciones: ComparacionExplicada[] }

/*
| La librería emite un evento con este nombre: si fuera el de la regla, una que se llamara `error` o
| `__proto__` haría otra cosa. De qué regla es lo dicen los parámetros.
*/
const EVENTO = 'regla'

/**
 * Dice qué comparaciones de cada regla se cumplieron. Se lo pregunta a json-rules-engine, por lo que
 * ella anota de cada condición; no decide nada: ordenar es de `MotorDeReglas`, y una prueba exige que
 * coincidan.
 */
export class Explicador {
  readonly #motor = new Engine()
  readonly #definiciones: readonly DefinicionDeRegla[]

  constructor(definiciones: readonly DefinicionDeRegla[]) {
    this.#definiciones = definiciones
    for (const [nombre, { seCumple }] of Object.entries(OPERADORES)) {
      this.#motor.addOperator(nombre, seCumple)
    }
    definiciones.forEach(({ condiciones }, regla) =>
      this.#motor.addRule({
        conditions: traducir(condiciones),
        event: { type: EVENTO, params: { regla } },
      })
    )
  }

  /** Todas las reglas, en su orden: las que se cumplieron y las que no. */
  async explicar(hechos: Hechos): Promise<ReglaExplicada[]> {
    const { results, failureResults } = await this.#motor.run(hechos)
    const resultados = new Map(
      [...results, ...failureResults].map((resultado) => [
        resultado.event?.params?.regla,
        resultado,
      ])
    )
    return this.#definiciones.map(({ nombre, condiciones }, regla) =>
      explicarRegla(nombre, condiciones, resultados.get(regla))
    )
  }
}

function explicarRegla(regla: string, grupo: Grupo, resultado?: RuleResult): ReglaExplicada {
  const { result, conditions } = resultado?.toJSON(false) ?? {}
  return { regla, cumple: result === true, condiciones: explicarGrupo(grupo, conditions) }
}

/** Recorre lo que la librería anotó al lado de lo que se escribió: tienen la misma forma. */
function explicarGrupo(grupo: Grupo, anotado: unknown): ComparacionExplicada[] {
  const [nombre, condiciones] = abrirGrupo(grupo)
  const adentro =
    nombre === 'ninguna'
      ? tomar(tomar(anotado, 'not'), 'any')
      : tomar(anotado, nombre === 'todas' ? 'all' : 'any')
  return condiciones.flatMap((condicion, indice) => {
    const suyo = tomar(adentro, String(indice))
    if (!('hecho' in condicion)) {
      return explicarGrupo(condicion, suyo)
    }
    const valor = valorDe(tomar(suyo, 'factResult'))
    const cumple = tomar(suyo, 'result') === true
    return { condicion: describirCondicion(condicion), valor, cumple }
  })
}

function tomar(dato: unknown, clave: string): unknown {
  return typeof dato === 'object' && dato !== null ? Reflect.get(dato, clave) : undefined
}

function valorDe(dato: unknown): Valor {
  return ['number', 'boolean', 'string'].includes(typeof dato) ? (dato as Valor) : null
}

import type { TopLevelCondition } from 'json-rules-engine'
import type { Hechos } from '#reglas/hechos'
import { abrirGrupo, type Condicion, type Grupo } from '#reglas/lenguaje/definicion'
import { OPERADORES } from '#reglas/lenguaje/operadores'

export type Predicado = (hechos: Partial<Hechos>) => boolean

/** La función que dice si unos hechos cumplen una condición. */
export function compilar(condicion: Condicion): Predicado {
  if ('hecho' in condicion) {
    const { hecho, operador, valor } = condicion
    const { seCumple } = OPERADORES[operador]
    return (hechos) => seCumple(hechos[hecho] ?? null, valor)
  }
  const [nombre, condiciones] = abrirGrupo(condicion)
  const predicados = condiciones.map(compilar)
  if (nombre === 'todas') {
    return (hechos) => predicados.every((seCumple) => seCumple(hechos))
  }
  const alguna: Predicado = (hechos) => predicados.some((seCumple) => seCumple(hechos))
  return nombre === 'alguna' ? alguna : (hechos) => !alguna(hechos)
}

/** Un grupo en las palabras de json-rules-engine. */
export function traducir(grupo: Grupo): TopLevelCondition {
  const [nombre, condiciones] = abrirGrupo(grupo)
  const traducidas = condiciones.map((condicion) =>
    'hecho' in condicion
      ? { fact: condicion.hecho, operator: condicion.operador, value: condicion.valor }
      : traducir(condicion)
  )
  if (nombre === 'todas') {
    return { all: traducidas }
  }
  return nombre === 'alguna' ? { any: traducidas } : { not: { any: traducidas } }
}

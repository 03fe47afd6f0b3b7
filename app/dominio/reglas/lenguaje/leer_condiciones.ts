import { esHecho, NOMBRES_DE_HECHOS, tipoDe } from '#reglas/lenguaje/catalogo'
import { GRUPOS, type Comparacion, type Condicion, type Grupo } from '#reglas/lenguaje/definicion'
import { enumerar, repetir, type Anotador } from '#reglas/lenguaje/errores'
import { LIMITES } from '#reglas/lenguaje/limites'
import { leerComparado } from '#reglas/lenguaje/leer_valor'
import { esObjeto, rechazarDesconocidas } from '#reglas/lenguaje/objetos'
import { operadoresDe } from '#reglas/lenguaje/operadores'

const DE_COMPARACION = ['hecho', 'operador', 'valor']

/** Lee las condiciones de una regla y anota, de cada cosa que está mal, en qué lugar está. */
export class LectorDeCondiciones {
  #comparaciones = 0

  constructor(private readonly anotador: Anotador) {}

  /** El grupo de afuera. */
  leer(valor: unknown, lugar: string): Grupo | undefined {
    if (!esObjeto(valor) || !GRUPOS.some((nombre) => Object.hasOwn(valor, nombre))) {
      return this.anotador.anotar(lugar, `tiene que ser un grupo: uno de ${enumerar(GRUPOS)}`)
    }
    return this.#grupo(valor, lugar, 1)
  }

  #grupo(valor: Record<string, unknown>, lugar: string, nivel: number): Grupo | undefined {
    const [nombre, ...sobran] = GRUPOS.filter((conocido) => Object.hasOwn(valor, conocido))
    if (!nombre || sobran.length > 0) {
      return this.anotador.anotar(lugar, `tiene que tener uno solo de ${enumerar(GRUPOS)}`)
    }
    rechazarDesconocidas(valor, [nombre], lugar, this.anotador)
    if (nivel > LIMITES.profundidad) {
      return this.anotador.anotar(
        lugar,
        `no puede haber más de ${LIMITES.profundidad} grupos uno dentro de otro`
      )
    }
    const lista = valor[nombre]
    const adentro = `${lugar}.${nombre}`
    if (!Array.isArray(lista) || lista.length === 0) {
      return this.anotador.anotar(adentro, 'tiene que ser una lista con al menos una condición')
    }
    const leidas: Condicion[] = []
    for (const [posicion, elemento] of lista.entries()) {
      if (this.#comparaciones > LIMITES.condiciones) {
        break
      }
      leidas.push(
        ...[this.#condicion(elemento, `${adentro}[${posicion}]`, nivel)].filter(
          (una) => una !== undefined
        )
      )
    }
    return armarGrupo(nombre, leidas)
  }

  #condicion(valor: unknown, lugar: string, nivel: number): Condicion | undefined {
    if (!esObjeto(valor)) {
      return this.anotador.anotar(lugar, 'tiene que ser un objeto: una comparación o un grupo')
    }
    if (GRUPOS.some((nombre) => Object.hasOwn(valor, nombre))) {
      return this.#grupo(valor, lugar, nivel + 1)
    }
    this.#comparaciones += 1
    if (this.#comparaciones > LIMITES.condiciones) {
      return this.anotador.anotar(
        lugar,
        `no puede haber más de ${LIMITES.condiciones} condiciones en una regla`
      )
    }
    return this.#comparacion(valor, lugar)
  }

  #comparacion(valor: Record<string, unknown>, lugar: string): Comparacion | undefined {
    rechazarDesconocidas(valor, DE_COMPARACION, lugar, this.anotador)
    const { hecho, operador } = valor
    if (!esHecho(hecho)) {
      return this.anotador.anotar(
        `${lugar}.hecho`,
        `no existe el hecho «${repetir(hecho)}» (hay: ${NOMBRES_DE_HECHOS.join(', ')})`
      )
    }
    const posibles = operadoresDe(tipoDe(hecho))
    const elegido = posibles.find((posible) => posible === operador)
    if (!elegido) {
      return this.anotador.anotar(
        `${lugar}.operador`,
        `«${repetir(operador)}» no sirve para ${hecho} (sirven: ${posibles.join(', ')})`
      )
    }
    const comparado = leerComparado(
      { hecho, operador: elegido, valor: valor.valor, lugar: `${lugar}.valor` },
      this.anotador
    )
    return comparado === undefined ? undefined : { hecho, operador: elegido, valor: comparado }
  }
}

function armarGrupo(nombre: (typeof GRUPOS)[number], condiciones: Condicion[]): Grupo {
  if (nombre === 'todas') {
    return { todas: condiciones }
  }
  return nombre === 'alguna' ? { alguna: condiciones } : { ninguna: condiciones }
}

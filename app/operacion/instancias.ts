import { ContainerResolver, type Container } from '@adonisjs/core/container'

type Nada = Record<never, never>
type Resolvedor = ContainerResolver<Nada>
type Inyecciones = Record<PropertyKey, { dependencies: unknown[] }>

/** Lo que cambia qué arma el contenedor. */
const CAMBIOS = [
  ...(['bind', 'bindValue', 'singleton', 'swap', 'restore', 'restoreAll', 'alias'] as const),
  ...(['contextualBinding', 'conditionalBinding', 'resolving'] as const),
]

/**
 * Lo que el contenedor arma para atender un pedido (middlewares, controladores y lo que usan) no guarda nada de él: se
 * arma una vez y sirve para todos. Armarlo en cada uno era la quinta parte de la memoria que pedía
 * (docs/rendimiento.md). Lo que depende de algo del pedido, y lo que se arma por fuera de uno, se arma como siempre.
 */
export function recordarInstancias(container: Container<Nada>) {
  const memoria = new Memoria()
  for (const cambio of CAMBIOS) {
    const original = container[cambio]
    const cambiar = (...argumentos: unknown[]): unknown => {
      memoria.olvidar()
      return Reflect.apply(original, container, argumentos)
    }
    Object.defineProperty(container, cambio, { value: cambiar, configurable: true })
  }
  const crear = container.createResolver.bind(container)
  const { make, call } = container
  // Los dos atajos no son de un pedido.
  Object.defineProperties(container, {
    make: {
      value: (...con: unknown[]): unknown => Reflect.apply(make, { createResolver: crear }, con),
    },
    call: {
      value: (...con: unknown[]): unknown => Reflect.apply(call, { createResolver: crear }, con),
    },
  })
  container.createResolver = () => memoria.puestaEn(crear())
}

class Memoria {
  readonly #instancias = new Map<unknown, unknown>()
  /** De cada clase y método, lo que le pone el contenedor después de lo que ya le dan. */
  readonly #deMetodos = new Map<unknown, Map<string, { dados: number; resto: unknown[] }>>()
  /** Lo que cada pedido tiene por su cuenta. */
  readonly #delPedido = new Set<unknown>([ContainerResolver])
  /** Cambia con cada olvido: lo que se estaba armando puede ser de antes, y no se recuerda. */
  #epoca = 0

  olvidar() {
    this.#epoca++
    this.#instancias.clear()
    this.#deMetodos.clear()
  }

  puestaEn(resolvedor: Resolvedor): Resolvedor {
    const { make, call, bindValue } = resolvedor
    const armar = async (binding: unknown, ...resto: unknown[]) => {
      const epoca = this.#epoca
      const instancia: unknown = await Reflect.apply(make, resolvedor, [binding, ...resto])
      // Con valores propios es de quien los dio.
      const esDeTodos = typeof binding === 'function' && resto[0] === undefined
      if (esDeTodos && epoca === this.#epoca && !this.#dependeDelPedido(binding)) {
        this.#instancias.set(binding, instancia)
      }
      return instancia
    }
    const llamar = async (quien: object, metodo: string, dados: unknown[], ...resto: unknown[]) => {
      await this.#recordarMetodo(quien, metodo, dados, armar)
      return (
        this.#llamar(quien, metodo, dados) ??
        Reflect.apply(call, resolvedor, [quien, metodo, dados, ...resto])
      )
    }
    // Asignados y no definidos: se hace en cada pedido, y así V8 le da a todos la misma forma.
    return Object.assign(resolvedor, {
      make: (binding: unknown, ...resto: unknown[]): unknown =>
        (resto[0] === undefined ? this.#instancias.get(binding) : undefined) ??
        armar(binding, ...resto),
      call: (quien: object, metodo: string, dados: unknown[] = [], ...resto: unknown[]): unknown =>
        this.#llamar(quien, metodo, dados) ?? llamar(quien, metodo, dados, ...resto),
      bindValue: (binding: unknown, valor: unknown) => {
        if (!this.#delPedido.has(binding)) {
          this.#delPedido.add(binding)
          this.olvidar()
        }
        Reflect.apply(bindValue, resolvedor, [binding, valor])
      },
    })
  }

  /** La promesa de lo que contesta el método, o nada si todavía no se sabe qué ponerle. */
  #llamar(quien: object, metodo: string, dados: unknown[]): Promise<unknown> | undefined {
    const suyo = this.#deMetodos.get(quien.constructor)?.get(metodo)
    const funcion: unknown = Reflect.get(quien, metodo)
    if (!suyo || suyo.dados !== dados.length || typeof funcion !== 'function') {
      return undefined
    }
    // De lo que falta, o de lo que no se da, se queja el contenedor.
    if (dados.length + suyo.resto.length < funcion.length) {
      return undefined
    }
    return esperando(funcion, quien, suyo.resto.length > 0 ? [...dados, ...suyo.resto] : dados)
  }

  async #recordarMetodo(
    { constructor }: object,
    metodo: string,
    dados: unknown[],
    armar: (binding: unknown) => Promise<unknown>
  ) {
    const pide = inyeccionesDe(constructor)[metodo]?.dependencies ?? []
    const faltan = pide.slice(dados.length)
    const seSabe = pide.length === 0 || dados.every((uno) => uno !== undefined)
    if (seSabe && !faltan.some((una) => this.#dependeDelPedido(una))) {
      const epoca = this.#epoca
      const resto = await Promise.all(faltan.map((una) => armar(una)))
      if (epoca === this.#epoca) {
        const deLaClase = this.#deMetodos.get(constructor) ?? new Map()
        this.#deMetodos.set(constructor, deLaClase.set(metodo, { dados: dados.length, resto }))
      }
    }
  }

  #dependeDelPedido(binding: unknown): boolean {
    const suyas = inyeccionesDe(binding)['_constructor']?.dependencies ?? []
    return this.#delPedido.has(binding) || suyas.some((una) => this.#dependeDelPedido(una))
  }
}

/** Como el contenedor: lo que falle llega siempre por la promesa. */
async function esperando(funcion: object, quien: object, argumentos: unknown[]): Promise<unknown> {
  return Reflect.apply(funcion as () => unknown, quien, argumentos)
}

const inyeccionesDe = (binding: unknown): Inyecciones =>
  (typeof binding === 'function' && 'containerInjections' in binding
    ? (binding.containerInjections as Inyecciones)
    : undefined) ?? {}

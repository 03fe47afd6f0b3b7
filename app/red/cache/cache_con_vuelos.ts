import type { Compartida, Compartido } from '#red/cache/compartida'
import type { Busqueda, Cache, DeQuien } from '#red/cache/contrato'
import { observacionDeCaches, type CuentasDeCache } from '#red/cache/cuentas'
import { Memoria } from '#red/cache/memoria'

export type Ajustes = { segundos: number; maximo: number }

type Opciones<Valor> = Ajustes & {
  nombre: string
  de: (valor: Valor) => number
  /** Lo que se leyó de Redis, si se entiende. */
  leer: (crudo: unknown) => Valor | undefined
  seGuarda: (valor: Valor) => boolean
  compartida: Compartida | undefined
}

/**
 * Se guarda lo que se encontró y nada más: ni una falla, ni que no haya. Por una clave se pregunta una sola vez a la
 * vez; los que llegan mientras tanto esperan esa respuesta, también si falla.
 */
export class CacheConVuelos<Valor extends object> implements Cache<Valor> {
  readonly #memoria: Memoria<Valor>
  readonly #cuentas: CuentasDeCache
  readonly #enVuelo = new Map<string, Promise<ReadonlyMap<string, Valor>>>()
  /** Cambia con cada olvido: lo que se estaba preguntando puede ser de antes, y no se guarda. */
  #epoca = 0

  constructor(private readonly opciones: Opciones<Valor>) {
    this.#memoria = new Memoria(opciones.maximo, opciones.de)
    this.#cuentas = observacionDeCaches.seguir(opciones.nombre, () => this.#memoria.cantidad)
  }

  async obtener(claves: string[], busqueda: Busqueda<Valor>): Promise<Map<string, Valor>> {
    const halladas = new Map<string, Valor>()
    const faltan: string[] = []
    for (const clave of claves) {
      const valor = this.#memoria.leer(clave)
      if (valor) {
        halladas.set(clave, valor)
      } else {
        faltan.push(clave)
      }
    }
    this.#cuentas.aciertos.memoria += halladas.size
    if (faltan.length > 0) {
      const traidas = busqueda.solo
        ? [await this.#volar(faltan, busqueda)]
        : await this.#compartirVuelos(faltan, busqueda)
      for (const [clave, valor] of traidas.flatMap((unas) => [...unas])) {
        halladas.set(clave, valor)
      }
    }
    return halladas
  }

  olvidar(quien: DeQuien) {
    this.#epoca += 1
    // Quien pregunte desde ahora no puede recibir lo que se preguntó antes.
    this.#enVuelo.clear()
    this.#memoria.olvidar(quien)
  }

  async #compartirVuelos(claves: string[], busqueda: Busqueda<Valor>) {
    const porIr = claves.filter((clave) => !this.#enVuelo.has(clave))
    this.#cuentas.aciertos.espera += claves.length - porIr.length
    if (porIr.length > 0) {
      const vuelo = this.#volar(porIr, busqueda)
      porIr.forEach((clave) => this.#enVuelo.set(clave, vuelo))
      const aterrizar = () =>
        porIr
          .filter((clave) => this.#enVuelo.get(clave) === vuelo)
          .forEach((clave) => this.#enVuelo.delete(clave))
      void vuelo.then(aterrizar, aterrizar)
    }
    const pedidas = new Set(claves)
    const vuelos = new Set(claves.flatMap((clave) => this.#enVuelo.get(clave) ?? []))
    const traidas = await Promise.all(vuelos)
    return traidas.map((unas) => [...unas].filter(([clave]) => pedidas.has(clave)))
  }

  async #volar(claves: string[], { buscar, vidaMs }: Busqueda<Valor>) {
    const epoca = this.#epoca
    const halladas = await this.#compartidas(claves, epoca)
    const faltan = claves.filter((clave) => !halladas.has(clave))
    this.#cuentas.aciertos.redis += halladas.size
    this.#cuentas.fallos += faltan.length
    const desde = performance.now()
    const traidas = faltan.length > 0 ? await buscar(faltan) : new Map<string, Valor>()
    if (epoca === this.#epoca && traidas.size > 0) {
      // Desde que se preguntó: lo que tardó en llegar ya es viejo.
      const quedanMs = this.opciones.segundos * 1_000 - (performance.now() - desde)
      this.#guardar(traidas, Math.min(quedanMs, vidaMs?.() ?? Infinity))
    }
    return new Map([...halladas, ...traidas])
  }

  async #compartidas(claves: string[], epoca: number): Promise<Map<string, Valor>> {
    const { nombre, compartida, segundos, leer } = this.opciones
    const leidas = new Map<string, Valor>()
    const crudas = (await compartida?.leer(nombre, claves)) ?? []
    for (const [clave, { valor, quedanMs }] of crudas) {
      const leido = leer(valor)
      if (leido && epoca === this.#epoca && quedanMs > 0) {
        leidas.set(clave, leido)
        this.#memoria.guardar(clave, leido, Math.min(quedanMs, segundos * 1_000))
      }
    }
    return leidas
  }

  #guardar(valores: ReadonlyMap<string, Valor>, ms: number) {
    if (ms < 1) {
      return
    }
    const { nombre, compartida, de, seGuarda } = this.opciones
    const porCompartir = new Map<string, Compartido>()
    for (const [clave, valor] of valores) {
      if (seGuarda(valor)) {
        this.#memoria.guardar(clave, valor, ms)
        porCompartir.set(clave, { quien: de(valor), valor })
      }
    }
    void compartida?.guardar(nombre, porCompartir, Math.floor(ms))
  }
}

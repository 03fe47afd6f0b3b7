import db from '@adonisjs/lucid/services/db'
import { leerAhora } from '#base/reloj_de_la_base'
import { comoTextoDeBase } from '#models/fecha'
import {
  guardarVisualizaciones,
  UNA_HORA_MS,
  type Visualizacion,
} from '#videos/visualizaciones/guardar'
import { enHorasDeLaBase, type Vista } from '#videos/visualizaciones/horas'

type Registro = {
  info(datos: object, mensaje: string): void
  warn(datos: object, mensaje: string): void
  error(datos: object, mensaje: string): void
}

/** Cada cuánto se guardan, y lo que se pierde si el proceso muere. */
const CADA_MS = 2_000

/** Cuántas se guardan por transacción: lo que la suma de un video puede hacer esperar a quien reacciona. */
const TANDA = 500

/** Cuánto se insiste con una que no se pudo guardar. */
const INSISTENCIA_MS = 12 * UNA_HORA_MS

/**
 * Las visualizaciones de este proceso que falta guardar (docs/contrato.md §15). Un pedido las anota y no espera: ni
 * a la base, ni a las de los demás. Con la base ausente se insiste; sin lugar, las nuevas se pierden.
 */
export class Visualizaciones {
  readonly #vistas = new Map<string, Vista>()
  readonly #porGuardar = new Map<string, Visualizacion>()
  #reloj: NodeJS.Timeout | undefined
  #volcado: Promise<void> | undefined
  #fallando = false
  #perdidas = 0

  /** @param tope cuántas entran en memoria; con la mitad se guardan sin esperar la hora */
  constructor(
    private readonly registro: Registro,
    private readonly tope = 10_000
  ) {}

  anotar({ video, usuario }: { video: string; usuario: number }) {
    const clave = `${video} ${usuario}`
    const vista = this.#vistas.get(clave)
    const ahoraMs = performance.now()
    if (vista) {
      vista.ultimaMs = ahoraMs
      return
    }
    if (this.pendientes >= this.tope) {
      this.#perdidas++
      return
    }
    this.#vistas.set(clave, { video, usuario, primeraMs: ahoraMs, ultimaMs: ahoraMs })
    if (this.pendientes === Math.ceil(this.tope / 2)) {
      void this.volcar()
    }
  }

  get pendientes(): number {
    return this.#vistas.size + this.#porGuardar.size
  }

  /** Guarda las que haya. Si no puede quedan para la próxima. */
  volcar(): Promise<void> {
    return (this.#volcado ??= this.#volcar().finally(() => (this.#volcado = undefined)))
  }

  empezar() {
    this.#reloj = setInterval(() => void this.volcar(), CADA_MS).unref()
  }

  /** Guarda las últimas: no queda ningún pedido que anote otra. */
  async detener() {
    clearInterval(this.#reloj)
    await this.#volcado
    await this.volcar()
    if (this.pendientes > 0) {
      const perdidas = this.pendientes + this.#perdidas
      this.registro.error({ perdidas }, 'Quedaron visualizaciones sin guardar')
    }
  }

  /** Las olvida: los videos ya no están. */
  async olvidar() {
    this.#vistas.clear()
    this.#porGuardar.clear()
    await this.#volcado
  }

  async #volcar() {
    if (this.pendientes === 0) {
      return
    }
    try {
      await this.#fijarHoras()
      await this.#guardar()
    } catch (error) {
      if (!this.#fallando) {
        this.registro.warn({ err: error }, 'No se pudieron guardar las visualizaciones: se insiste')
      }
      this.#fallando = true
      return
    }
    if (this.#perdidas > 0) {
      this.registro.warn(
        { perdidas: this.#perdidas },
        'Se perdieron visualizaciones: no había lugar'
      )
    } else if (this.#fallando) {
      this.registro.info({}, 'Se guardaron las visualizaciones que faltaban')
    }
    this.#fallando = false
    this.#perdidas = 0
  }

  async #fijarHoras() {
    const ahora = await leerAhora(db.connection())
    const horas = enHorasDeLaBase(this.#vistas.values(), {
      ahora: ahora.toMillis(),
      ahoraMs: performance.now(),
    })
    this.#vistas.clear()
    horas.forEach((visualizacion, clave) => this.#porGuardar.set(clave, visualizacion))
    const limite = comoTextoDeBase(ahora.minus(INSISTENCIA_MS))
    for (const [clave, { hora }] of this.#porGuardar) {
      if (hora < limite) {
        this.#porGuardar.delete(clave)
        this.#perdidas++
      }
    }
  }

  async #guardar() {
    while (this.#porGuardar.size > 0) {
      const tanda = [...this.#porGuardar.entries().take(TANDA)]
      await guardarVisualizaciones(tanda.map(([, visualizacion]) => visualizacion))
      tanda.forEach(([clave]) => this.#porGuardar.delete(clave))
    }
  }
}

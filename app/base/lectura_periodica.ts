/** Cada cuánto se lee, y cada cuánto si viene fallando: un cambio de otro servidor rige en menos de 5 s. */
const CADENCIA_MS = 2_000
const CADENCIA_CON_FALLAS_MS = 4_000

type Registro = {
  info(mensaje: string): void
  error(datos: object, mensaje: string): void
}

type Opciones = {
  leer: () => Promise<void>
  registro: Registro
  /** Lo que se dice la primera vez que no se puede leer, y cuando se puede de nuevo. */
  falla: string
  recuperada: string
}

/**
 * Mantiene al día, en memoria, lo que cambian otros servidores. Si no se puede leer vale lo que se sabía, y se avisa
 * una vez y no cada vez.
 */
export class LecturaPeriodica {
  #lectura: Promise<void> | undefined
  #reloj: NodeJS.Timeout | undefined
  #fallando = false
  #detenida = false

  constructor(private readonly opciones: Opciones) {}

  /** Lee ahora; nunca rechaza. De a una: si no, una lectura vieja que tarda podría pisar a una más nueva. */
  recargar(): Promise<void> {
    this.#lectura = (this.#lectura ?? Promise.resolve()).then(() => this.#leer())
    return this.#lectura
  }

  /** Lee cada tanto, hasta que se la detenga. */
  seguir() {
    if (this.#detenida) {
      return
    }
    const espera = this.#fallando ? CADENCIA_CON_FALLAS_MS : CADENCIA_MS
    this.#reloj = setTimeout(async () => {
      await this.recargar()
      this.seguir()
    }, espera).unref()
  }

  /** No lee más, y espera a la lectura que haya en marcha. */
  async detener() {
    this.#detenida = true
    clearTimeout(this.#reloj)
    await this.#lectura
  }

  async #leer() {
    if (this.#detenida) {
      return
    }
    const { leer, registro, falla, recuperada } = this.opciones
    try {
      await leer()
      if (this.#fallando) {
        registro.info(recuperada)
      }
      this.#fallando = false
    } catch (error) {
      if (!this.#fallando) {
        registro.error({ err: error }, falla)
      }
      this.#fallando = true
    }
  }
}

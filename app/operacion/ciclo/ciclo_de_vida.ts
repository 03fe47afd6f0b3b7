import { aTiempo } from '#base/a_tiempo'
import { FASES, type Momento, type NombreDeFase, type Pieza } from '#operacion/ciclo/fases'

type Registro = {
  warn(datos: object, mensaje: string): void
  error(datos: object, mensaje: string): void
}

type Opciones = {
  /** Lo que tienen, desde la señal, los pedidos y las entregas en curso. */
  limiteMs: number
  registro: Registro
  /** Qué hacer con el plazo de todo: pasado, el proceso termina como esté. */
  alPlazo?: (plazoMs: number) => void
}

type Anotada = { fase: NombreDeFase; pieza: Pieza; empezada: boolean }

/** Arranca y detiene lo que los proveedores anotaron, en el orden de `FASES`. */
export class CicloDeVida {
  readonly #anotadas: Anotada[] = []
  #empezando: Promise<void> = Promise.resolve()
  #detenido: Promise<void> | undefined
  #hayQueIrse = false

  constructor(private readonly opciones: Opciones) {}

  anotar(fase: NombreDeFase, pieza: Pieza) {
    this.#anotadas.push({ fase, pieza, empezada: pieza.empezar === undefined })
  }

  /** @throws lo que haya impedido arrancar a una pieza; lo que seguía no arranca */
  async empezar(momento: Momento) {
    await this.#empezarCon(FASES.filter(({ arranca }) => arranca === momento))
  }

  /** Anota algo y lo arranca en el momento. */
  async sumar(fase: NombreDeFase, pieza: Pieza) {
    this.anotar(fase, pieza)
    await this.#empezarCon(FASES.filter(({ nombre }) => nombre === fase))
  }

  /** Detiene lo que arrancó, una sola vez. Lo que está arrancando termina antes de hacerlo. */
  detener(): Promise<void> {
    return (this.#detenido ??= this.#detener())
  }

  #empezarCon(fases: readonly { nombre: NombreDeFase }[]) {
    this.#empezando = this.#empezarEnOrden(fases)
    return this.#empezando
  }

  async #empezarEnOrden(fases: readonly { nombre: NombreDeFase }[]) {
    for (const { nombre } of fases) {
      for (const anotada of this.#de(nombre).filter(({ empezada }) => !empezada)) {
        // A quien arranque después de la señal ya no lo detiene nadie.
        if (this.#detenido) {
          return
        }
        anotada.empezada = true
        this.#hayQueIrse = true
        await anotada.pieza.empezar?.()
      }
    }
  }

  async #detener() {
    const { limiteMs } = this.opciones
    const desde = performance.now()
    // Quien no arrancó nada (un comando que hace lo suyo y termina) no tiene apuro: puede estar migrando.
    if (this.#hayQueIrse) {
      const cierreMs = FASES.reduce((suma, fase) => suma + fase.cierreMs, 0)
      const alPlazo = this.opciones.alPlazo ?? salirEn
      alPlazo(limiteMs + cierreMs)
    }
    await this.#empezando.catch(() => {})
    this.#avisar()

    let plazoMs = limiteMs
    for (const { nombre, cierreMs } of FASES.toReversed()) {
      plazoMs += cierreMs
      await this.#detenerFase(nombre, desde + plazoMs)
    }
  }

  #avisar() {
    for (const { fase, pieza, empezada } of this.#anotadas) {
      if (empezada && pieza.avisar) {
        void this.#intentar(fase, async () => pieza.avisar?.())
      }
    }
  }

  async #detenerFase(fase: NombreDeFase, hasta: number) {
    const empezadas = this.#de(fase).filter(({ empezada }) => empezada)
    const detenidas = empezadas.map(({ pieza }) =>
      this.#intentar(fase, async () => pieza.detener?.())
    )
    try {
      await aTiempo(Promise.all(detenidas), Math.max(0, hasta - performance.now()))
    } catch {
      this.opciones.registro.warn({ fase }, 'No terminó de detenerse a tiempo')
    }
  }

  async #intentar(fase: NombreDeFase, hacer: () => Promise<unknown>) {
    try {
      await hacer()
    } catch (error) {
      this.opciones.registro.error({ err: error, fase }, 'No se pudo detener bien')
    }
  }

  #de(fase: NombreDeFase) {
    return this.#anotadas.filter((anotada) => anotada.fase === fase)
  }
}

function salirEn(plazoMs: number) {
  setTimeout(() => process.exit(), plazoMs).unref()
}

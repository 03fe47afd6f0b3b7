import { setTimeout as esperar } from 'node:timers/promises'
import { lanzar, type Entorno, type Proceso } from '../apoyo/procesos.ts'
import type { Averia } from './averias.ts'
import { elegir } from './semilla.ts'

type Opciones = {
  cwd: string
  argumentos: string[]
  entorno: Entorno
  /** Dónde contesta cuando encendió. */
  contesta?: string
  /** O lo que escribe. */
  dice?: string
}

type Romper = (programa: Programa) => Promise<unknown>

/** Lo que espera quien vuelve a encender lo que se apagó, como lo hacen systemd o Docker. */
const REINICIO_MS = 1_000
const ULTIMAS_LETRAS = 2_000

/**
 * Un programa del servidor que se puede matar, detener y volver a encender en su mismo puerto. Si se muere sin que
 * nadie lo mate lo vuelve a encender, y si ya andaba es un hallazgo.
 */
export class Programa {
  #proceso: Proceso | undefined
  readonly #procesos: Proceso[] = []
  readonly #mandados = new Set<Proceso>()
  readonly hallazgos: string[] = []

  readonly nombre: string
  readonly #opciones: Opciones

  constructor(nombre: string, opciones: Opciones) {
    this.nombre = nombre
    this.#opciones = opciones
  }

  async encender() {
    const { cwd, argumentos, entorno, contesta } = this.#opciones
    const proceso = lanzar(argumentos, { cwd, entorno })
    this.#proceso = proceso
    this.#procesos.push(proceso)
    if (contesta) {
      await proceso.contesta(contesta)
    }
    void this.#vigilar(proceso)
  }

  async #vigilar(proceso: Proceso) {
    const estado = await proceso.estado
    if (this.#mandados.has(proceso)) return
    const { contesta, dice = '' } = this.#opciones
    const salida = proceso.escrito()
    if (contesta || salida.includes(dice)) {
      this.hallazgos.push(
        `${this.nombre} terminó solo, con ${estado}: ${salida.slice(-ULTIMAS_LETRAS)}`
      )
    }
    await esperar(REINICIO_MS)
    if (this.#proceso === proceso && !this.#mandados.has(proceso)) await this.encender()
  }

  salida() {
    return this.#procesos.map((proceso) => proceso.escrito()).join('')
  }

  async detener(senial: NodeJS.Signals) {
    if (!this.#proceso) return
    this.#mandados.add(this.#proceso)
    await this.#proceso.detener(senial)
  }

  /** Con el proceso muerto no hay a quién mandarle nada. */
  mandar(senial: 'SIGSTOP' | 'SIGCONT') {
    this.#proceso?.mandar(senial)
  }
}

/** Lo que le puede pasar a uno de ellos, al que diga el azar. Con SIGSTOP queda vivo y mudo, con lo que tenía tomado. */
export function averiasDeProgramas(aQuien: string, programas: Programa[], azar: () => number) {
  const alAzar = (titulo: string, romper: Romper, arreglar: Romper): Averia => {
    let uno = elegir(azar, programas)
    return {
      nombre: `${titulo} ${aQuien}`,
      romper: () => romper((uno = elegir(azar, programas))),
      arreglar: () => arreglar(uno),
    }
  }
  return [
    ...(['SIGKILL', 'SIGTERM'] as const).map((senial) =>
      alAzar(
        senial,
        async (uno) => uno.detener(senial),
        (uno) => uno.encender()
      )
    ),
    alAzar(
      'SIGSTOP',
      async (uno) => uno.mandar('SIGSTOP'),
      async (uno) => uno.mandar('SIGCONT')
    ),
  ]
}

import { encender, type Entorno } from '../humo/procesos.ts'
import type { Averia } from './averias.ts'

type Opciones = { cwd: string; argumentos: string[]; entorno: Entorno; contesta?: string }

/** Un programa del servidor que se puede matar, detener y volver a encender en su mismo puerto. */
export class Programa {
  #proceso: ReturnType<typeof encender> | undefined
  readonly #salidas: (() => string)[] = []

  readonly nombre: string
  readonly #opciones: Opciones

  constructor(nombre: string, opciones: Opciones) {
    this.nombre = nombre
    this.#opciones = opciones
  }

  async encender() {
    const { cwd, argumentos, entorno, contesta } = this.#opciones
    this.#proceso = encender(argumentos, { cwd, entorno })
    this.#salidas.push(this.#proceso.salida)
    if (contesta) {
      await this.#proceso.listo(contesta)
    }
  }

  salida() {
    return this.#salidas.map((salida) => salida()).join('')
  }

  detener(senial: NodeJS.Signals) {
    return this.#proceso?.detener(senial)
  }

  /** Lo que le puede pasar. Con SIGSTOP queda vivo y mudo, con lo que tenía tomado. */
  averias(): Averia[] {
    const apagar = (senial: NodeJS.Signals): Averia => ({
      nombre: `${senial} a ${this.nombre}`,
      romper: async () => this.detener(senial),
      arreglar: () => this.encender(),
    })
    const mandar = (senial: NodeJS.Signals) => async () =>
      process.kill(this.#proceso?.pid ?? 0, senial)
    return [
      apagar('SIGKILL'),
      apagar('SIGTERM'),
      {
        nombre: `SIGSTOP a ${this.nombre}`,
        romper: mandar('SIGSTOP'),
        arreglar: mandar('SIGCONT'),
      },
    ]
  }
}

import { encender, type Entorno } from '../humo/procesos.ts'
import type { Averia } from './averias.ts'
import { elegir } from './semilla.ts'

type Opciones = { cwd: string; argumentos: string[]; entorno: Entorno; contesta?: string }

type Romper = (programa: Programa) => Promise<unknown>

/** Cuánto puede tardar en encender en una máquina que hace muchas otras cosas. */
const PACIENCIA_MS = 180_000

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
      await this.#proceso.listo(contesta, PACIENCIA_MS)
    }
  }

  salida() {
    return this.#salidas.map((salida) => salida()).join('')
  }

  detener(senial: NodeJS.Signals) {
    return this.#proceso?.detener(senial)
  }

  mandar(senial: NodeJS.Signals) {
    process.kill(this.#proceso?.pid ?? 0, senial)
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

import { readFileSync } from 'node:fs'
import { Hijo, type Programa } from './hijo.ts'
import { contesta } from './contesta.ts'

/** Cuánto puede tardar un servidor en contestar por primera vez. */
const ARRANQUE_MS = 60_000

/** Los programas en marcha, que se detienen todos juntos. */
export class Procesos {
  readonly #hijos = new Set<Hijo>()
  readonly #alCaer: (nombre: string) => void
  #deteniendo = false

  /** `alCaer` se entera de cada servidor que termina sin que nadie lo detenga. */
  constructor(alCaer: (nombre: string) => void) {
    this.#alCaer = alCaer
  }

  /** Corre un programa hasta que termina. @throws Error si termina mal */
  async correr(programa: Programa) {
    const hijo = this.#lanzar(programa)
    const estado = await hijo.fin
    this.#hijos.delete(hijo)
    if (estado !== 0) {
      throw new Error(`Falló ${programa.nombre}.${final(programa)}`)
    }
  }

  /** Enciende un servidor y espera a que conteste en `url`. @throws Error si no llega a contestar */
  async encender(programa: Programa, url: string) {
    const hijo = this.#lanzar(programa)
    const limite = Date.now() + ARRANQUE_MS
    // Si ya terminó, el que contesta es otro.
    while (!(await contesta(url)) || hijo.termino) {
      if (hijo.termino || Date.now() > limite) {
        throw new Error(`No arrancó ${programa.nombre}.${final(programa)}`)
      }
    }
    void hijo.fin.then(() => this.#alCaer(programa.nombre))
  }

  async detener() {
    this.#deteniendo = true
    await Promise.all([...this.#hijos].map((hijo) => hijo.detener()))
  }

  #lanzar(programa: Programa): Hijo {
    // Una señal durante el arranque: lo que se lanzara ahora quedaría huérfano.
    if (this.#deteniendo) {
      throw new Error('Se está deteniendo todo.')
    }
    const hijo = new Hijo(programa)
    this.#hijos.add(hijo)
    return hijo
  }
}

/** Lo último que dejó dicho un programa. */
function final({ registro }: Programa): string {
  if (!registro) {
    return ''
  }
  const lineas = readFileSync(registro, 'utf-8').trimEnd().split('\n')
  return ` Lo último que dijo, en ${registro}:\n${lineas.slice(-12).join('\n')}`
}

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as esperar } from 'node:timers/promises'

/** Lo que hace que un programa no sobreviva a quien lo enciende. */
const CON_SU_GRUPO = join(import.meta.dirname, 'con_su_grupo.sh')

export type Programa = {
  /** Cómo se lo nombra al contar qué pasó. */
  nombre: string
  comando: string[]
  entorno?: NodeJS.ProcessEnv
  /** Dónde va lo que escribe; si no, a la terminal. */
  registro?: string
}

/** Cuánto se le da a un proceso para terminar por las buenas: todo tiene que cerrar en 5 segundos. */
const PACIENCIA_MS = 4_000

const RAIZ = new URL('../../', import.meta.url)

/** Un programa en marcha, con los que él haya lanzado: comparten un grupo y se detienen juntos. */
export class Hijo {
  /** Su estado de salida, cuando termine; `null` si lo terminó una señal. */
  readonly fin: Promise<number | null>
  termino = false
  readonly #proceso: ChildProcess

  constructor({ comando, entorno, registro }: Programa) {
    const salida = registro ? openSync(registro, 'a') : 'inherit'
    this.#proceso = spawn(CON_SU_GRUPO, comando, {
      cwd: RAIZ,
      // El cuarto se cierra si este proceso muere, de la manera que sea.
      stdio: ['ignore', salida, salida, 'pipe'],
      env: { ...process.env, ...entorno },
      // Así Ctrl-C llega solo al que los enciende, y es él quien los detiene en orden.
      detached: true,
    })
    if (typeof salida === 'number') {
      closeSync(salida)
    }
    this.fin = this.#esperarFin()
  }

  async detener() {
    this.#avisar('SIGTERM')
    const limite = Date.now() + PACIENCIA_MS
    while (this.#avisar(0) && Date.now() < limite) {
      await esperar(20)
    }
    this.#avisar('SIGKILL')
    await this.fin
  }

  async #esperarFin() {
    const [estado] = await once(this.#proceso, 'exit')
    this.termino = true
    // Lo que haya dejado andando termina con él.
    this.#proceso.stdio[3]?.destroy()
    return estado
  }

  /** Si quedaba alguien del grupo para recibir la señal. */
  #avisar(senial: NodeJS.Signals | 0): boolean {
    try {
      return process.kill(-(this.#proceso.pid ?? Number.NaN), senial)
    } catch {
      return false
    }
  }
}

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'

/** Cuánto se le da a un proceso para terminar por las buenas: todo tiene que cerrar en 5 segundos. */
const PACIENCIA_MS = 4_000

/** Cuánto puede tardar un servidor en contestar por primera vez. */
const ARRANQUE_MS = 60_000

type Programa = {
  nombre: string
  argumentos: string[]
  entorno: NodeJS.ProcessEnv
  registro: string
}

/** Los programas encendidos, que se detienen todos juntos. */
export class Procesos {
  readonly #hijos = new Map<string, ChildProcess>()

  /** Corre un programa hasta que termina. @throws Error si termina mal */
  async correr(programa: Programa) {
    const hijo = this.#lanzar(programa)
    const [estado] = await once(hijo, 'exit')
    this.#hijos.delete(programa.nombre)
    if (estado !== 0) {
      throw new Error(`Falló ${programa.nombre}:\n${final(programa.registro)}`)
    }
  }

  /** Enciende un servidor y espera a que conteste en `url`. @throws Error si no llega a contestar */
  async encender(programa: Programa, url: string) {
    const hijo = this.#lanzar(programa)
    const limite = Date.now() + ARRANQUE_MS
    while (!(await contesta(url))) {
      if (hijo.exitCode !== null || hijo.signalCode !== null || Date.now() > limite) {
        throw new Error(`No arrancó ${programa.nombre}:\n${final(programa.registro)}`)
      }
    }
  }

  /** El nombre del primero que termine. */
  async primeroEnTerminar(): Promise<string> {
    return Promise.race(
      [...this.#hijos].map(async ([nombre, hijo]) => {
        await once(hijo, 'exit')
        return nombre
      })
    )
  }

  async detener() {
    await Promise.all([...this.#hijos.values()].map(detener))
  }

  #lanzar({ nombre, argumentos, entorno, registro }: Programa): ChildProcess {
    const salida = openSync(registro, 'a')
    const hijo = spawn(process.execPath, argumentos, {
      stdio: ['ignore', salida, salida],
      env: { ...process.env, ...entorno },
      // En su propio grupo: Ctrl-C llega solo acá, y de acá se los detiene en orden.
      detached: true,
    })
    this.#hijos.set(nombre, hijo)
    return hijo
  }
}

async function detener(hijo: ChildProcess) {
  if (hijo.exitCode !== null || hijo.signalCode !== null) {
    return
  }
  const terminado = once(hijo, 'exit')
  hijo.kill('SIGTERM')
  const ultimatum = setTimeout(() => hijo.kill('SIGKILL'), PACIENCIA_MS)
  await terminado
  clearTimeout(ultimatum)
}

async function contesta(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url)
    return ok
  } catch {
    await new Promise((seguir) => setTimeout(seguir, 50))
    return false
  }
}

/** Lo último que dejó dicho un programa. */
function final(registro: string): string {
  return readFileSync(registro, 'utf-8').trimEnd().split('\n').slice(-12).join('\n')
}

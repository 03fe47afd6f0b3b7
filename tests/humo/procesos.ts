import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { contesta } from '../../herramientas/iniciacion/contesta.ts'

const PACIENCIA_MS = 30_000

/** Los que siguen corriendo: si la prueba se corta, no puede quedar ninguno. */
const corriendo = new Set<ChildProcess>()
process.once('exit', () => corriendo.forEach((hijo) => hijo.kill('SIGKILL')))

export type Entorno = Record<string, string | undefined>

/** Enciende un programa de Node y guarda lo que escribe. */
export function encender(argumentos: string[], opciones: { cwd: string; entorno: Entorno }) {
  const hijo = spawn(process.execPath, argumentos, {
    cwd: opciones.cwd,
    env: { PATH: process.env.PATH, ...opciones.entorno },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  corriendo.add(hijo)
  hijo.once('exit', () => corriendo.delete(hijo))
  let salida = ''
  for (const flujo of [hijo.stdout, hijo.stderr]) {
    flujo.on('data', (trozo) => (salida += trozo))
  }

  /** Espera a que termine solo. */
  async function terminar(): Promise<number | null> {
    if (hijo.exitCode === null && hijo.signalCode === null) {
      await once(hijo, 'exit')
    }
    return hijo.exitCode
  }

  return {
    pid: hijo.pid ?? 0,
    salida: () => salida,

    /** Espera a que conteste `url`. */
    async listo(url: string, pacienciaMs = PACIENCIA_MS) {
      const limite = Date.now() + pacienciaMs
      while (!(await contesta(url))) {
        if (hijo.exitCode !== null || Date.now() > limite) {
          throw new Error(`${argumentos.join(' ')} no llegó a contestar en ${url}:\n${salida}`)
        }
      }
    },

    terminar,

    /** @returns si había a quién mandarle esa señal */
    mandar: (senial: NodeJS.Signals) => hijo.kill(senial),

    async detener(senial: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
      hijo.kill(senial)
      return terminar()
    },
  }
}

export async function puertoLibre(): Promise<number> {
  const servidor = createServer().listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const { port } = servidor.address() as AddressInfo
  servidor.close()
  return port
}

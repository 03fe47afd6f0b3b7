import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { contesta } from '../../herramientas/iniciacion/contesta.ts'
import { hasta } from './espera.ts'

/** Cuánto puede tardar en encender en una máquina que hace muchas otras cosas. */
const PACIENCIA_MS = 180_000

/** Los que siguen corriendo: si la prueba se corta, no puede quedar ninguno. */
const corriendo = new Set<ChildProcess>()
process.once('exit', () => corriendo.forEach((hijo) => hijo.kill('SIGKILL')))

export type Entorno = Record<string, string | undefined>

export type Proceso = ReturnType<typeof lanzar>

type Opciones = {
  cwd: string
  entorno: Entorno
  /** Si no se dice, Node. */
  comando?: string
  /** Un archivo abierto donde escribe todo, en lugar de que se lo lea. */
  escribeEn?: number
}

/** Enciende un programa con solo este entorno y junta lo que escribe. */
export function lanzar(
  argumentos: string[],
  { cwd, entorno, comando = process.execPath, escribeEn }: Opciones
) {
  const destino = escribeEn ?? 'pipe'
  const hijo = spawn(comando, argumentos, {
    cwd,
    env: { PATH: process.env.PATH, ...entorno },
    stdio: ['ignore', destino, destino],
  })
  corriendo.add(hijo)
  let [salida, errores, escrito, termino] = ['', '', '', false]
  hijo.stdout?.on('data', (trozo) => {
    salida += trozo
    escrito += trozo
  })
  hijo.stderr?.on('data', (trozo) => {
    errores += trozo
    escrito += trozo
  })
  const estado = once(hijo, 'close').then(([codigo]): number | null => codigo)
  hijo.once('exit', () => corriendo.delete(hijo))
  hijo.once('close', () => (termino = true))

  async function esperar(condicion: () => boolean | Promise<boolean>, que: string) {
    await hasta(async () => termino || (await condicion()), que, PACIENCIA_MS)
    if (termino && !(await condicion())) {
      throw new Error(`${argumentos.join(' ')} terminó y se esperaba ${que}:\n${escrito}`)
    }
  }

  return {
    pid: hijo.pid ?? 0,
    salida: () => salida,
    errores: () => errores,
    /** Las dos juntas, en el orden en que llegaron. */
    escrito: () => escrito,
    /** Con qué termina: `null` si lo mató una señal. */
    estado,

    /** Espera a que conteste una dirección. */
    contesta: (url: string) => esperar(() => contesta(url), `que conteste en ${url}`),

    /** Espera a que escriba algo en su salida. */
    hasta: (texto: string) => esperar(() => salida.includes(texto), `que escriba «${texto}»`),

    /** @returns si había a quién mandarle esa señal */
    mandar: (senial: NodeJS.Signals) => hijo.kill(senial),

    /** Lo que escriba de acá en más no tiene quien lo lea. */
    dejarDeLeer() {
      hijo.stdout?.destroy()
      hijo.stderr?.destroy()
    },

    detener(senial: NodeJS.Signals = 'SIGTERM') {
      hijo.kill(senial)
      return estado
    },
  }
}

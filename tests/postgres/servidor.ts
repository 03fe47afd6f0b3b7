import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { puertoLibre } from '../apoyo/puertos.ts'
import { carpetaDeBinarios } from './binarios.ts'

const USUARIO = 'postgres'

/** Ajustes con los que cuenta las sentencias que recibe (`tests/sentencias.ts`). */
export const CON_CUENTAS = { shared_preload_libraries: 'pg_stat_statements' }

/** Un PostgreSQL de verdad y efímero: sus datos desaparecen con él. */
export type PostgresEfimero = {
  puerto: number
  /** La carpeta con sus datos. */
  datos: string
  /** Dirección de una de sus bases, con la forma de `DATABASE_URL`. */
  url(base?: string): string
  /** Lo apaga de golpe, sin perder sus datos. */
  apagar(): Promise<void>
  /** Lo enciende de nuevo, en el mismo puerto y con los mismos datos. */
  encender(ajustes?: Ajustes): Promise<void>
  /** Lo mata sin aviso, como si se cortara la luz. */
  matar(): Promise<void>
  detener(): Promise<void>
}

type Ajustes = Record<string, string>

/**
 * Crea un grupo de bases en una carpeta temporal y lo enciende en un puerto libre de 127.0.0.1.
 * Como root corre con el usuario `postgres` del sistema o, si no hay, con `nobody`.
 *
 * @param paquete paquete de npm con los binarios, para probar con otra versión de PostgreSQL
 */
export async function encenderPostgres(
  opciones: { paquete?: string; ajustes?: Ajustes } = {}
): Promise<PostgresEfimero> {
  const binarios = await carpetaDeBinarios(opciones.paquete)
  const duenio = duenioDelProceso()
  const datos = mkdtempSync(join(tmpdir(), 'chotuve-pg-'))
  if (duenio.uid !== undefined && duenio.gid !== undefined) {
    chownSync(datos, duenio.uid, duenio.gid)
  }

  const creado = spawnSync(
    join(binarios, 'bin', 'initdb'),
    [
      `--pgdata=${datos}`,
      '--auth=trust',
      `--username=${USUARIO}`,
      '--encoding=UTF8',
      '--no-locale',
    ],
    { ...duenio, encoding: 'utf-8' }
  )
  if (creado.status !== 0) {
    throw new Error(`initdb falló: ${creado.stderr || creado.error?.message}`)
  }

  return encenderEn(datos, { binarios, ajustes: opciones.ajustes })
}

/** Enciende, en un puerto libre, el que ya está en una carpeta. */
export async function encenderEn(
  datos: string,
  { binarios, ajustes: primeros }: { binarios: string; ajustes?: Ajustes | undefined }
): Promise<PostgresEfimero> {
  const duenio = duenioDelProceso()
  const puerto = await puertoLibre()
  let proceso: ChildProcess

  async function encender(ajustes?: Ajustes) {
    const fijos = ['-D', datos, '-p', String(puerto), '-k', datos, '-h', '127.0.0.1']
    proceso = spawn(join(binarios, 'bin', 'postgres'), [...fijos, ...comoArgumentos(ajustes)], {
      ...duenio,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await listo(proceso)
  }

  async function apagar() {
    // Con Ctrl-C la señal le llega también a él, que puede haber terminado antes.
    if (proceso.exitCode === null && proceso.signalCode === null) {
      proceso.kill('SIGINT')
      await once(proceso, 'exit')
    }
  }

  async function matar() {
    const suyos = hijosDe(proceso.pid)
    proceso.kill('SIGKILL')
    suyos.forEach((pid) => process.kill(pid, 'SIGKILL'))
    await once(proceso, 'exit')
  }

  await encender(primeros)
  // Si la corrida se corta no puede quedar prendido.
  process.once('exit', () => proceso.kill('SIGQUIT'))

  return {
    puerto,
    datos,
    url: (base = 'postgres') => `postgres://${USUARIO}@127.0.0.1:${puerto}/${base}?sslmode=disable`,
    apagar,
    encender,
    matar,
    async detener() {
      await apagar()
      rmSync(datos, { recursive: true, force: true })
    },
  }
}

/** Los datos no sobreviven a la corrida: no hace falta esperar al disco. */
const AJUSTES = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

function comoArgumentos(ajustes: Ajustes = {}): string[] {
  return Object.entries({ ...AJUSTES, ...ajustes }).flatMap(([nombre, valor]) => [
    '-c',
    `${nombre}=${valor}`,
  ])
}

export function duenioDelProceso(): { uid?: number; gid?: number } {
  if (userInfo().uid !== 0) {
    return {}
  }
  const usuarios = readFileSync('/etc/passwd', 'utf-8').split('\n')
  const fila = ['postgres', 'nobody']
    .map((nombre) => usuarios.find((usuario) => usuario.startsWith(`${nombre}:`)))
    .find((usuario) => usuario !== undefined)
  const [, , uid, gid] = fila?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

/**
 * Una réplica acepta conexiones «read-only». Con `logging_collector` eso va a su archivo: queda para quien lo pidió
 * esperar a que se pueda entrar.
 */
const LISTO = /ready to accept (?:read-only )?connections|redirecting log output/

/** Muerto él no hacen nada más, pero pueden terminar lo que estaban haciendo; fuera de Linux, lo terminan. */
function hijosDe(pid = 0): number[] {
  const lista = `/proc/${pid}/task/${pid}/children`
  return existsSync(lista) ? readFileSync(lista, 'utf-8').trim().split(' ').map(Number) : []
}

function listo(proceso: ChildProcess): Promise<void> {
  return new Promise((resolver, rechazar) => {
    let registro = ''
    proceso.stderr?.on('data', (trozo) => {
      registro = (registro + trozo).slice(-4_000)
      if (LISTO.test(registro)) {
        resolver()
      }
    })
    proceso.once('error', rechazar)
    proceso.once('exit', () => rechazar(new Error(`PostgreSQL no encendió: ${registro}`)))
  })
}

import { spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { puertoLibre } from '../apoyo/puertos.ts'
import { duenioDelProceso } from './servidor.ts'

/** Los límites que el servidor espera, en el rol: en las sesiones no se puede (docs/operacion/README.md). */
export const LIMITES_EN_EL_ROL = [
  `ALTER ROLE postgres SET statement_timeout = '15s'`,
  `ALTER ROLE postgres SET lock_timeout = '2s'`,
  `ALTER ROLE postgres SET idle_in_transaction_session_timeout = '10s'`,
]

/** Si está el de la distribución (`apt-get install pgbouncer`). */
export function hayPgbouncer(): boolean {
  return spawnSync('pgbouncer', ['--version'], { env: conSbin() }).status === 0
}

/** Enciende un PgBouncer que reparte por transacción, delante de un PostgreSQL efímero. */
export async function encenderPgbouncer(puertoDePostgres: number) {
  const duenio = duenioDelProceso()
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-pgbouncer-'))
  const puerto = await puertoLibre()
  const ajustes = join(carpeta, 'pgbouncer.ini')
  writeFileSync(join(carpeta, 'usuarios.txt'), '"postgres" ""\n')
  writeFileSync(
    ajustes,
    `[databases]
* = host=127.0.0.1 port=${puertoDePostgres}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${puerto}
unix_socket_dir = ${carpeta}
auth_type = trust
auth_file = ${join(carpeta, 'usuarios.txt')}
admin_users = postgres
pool_mode = transaction
default_pool_size = 20
max_client_conn = 200
`
  )
  if (duenio.uid !== undefined && duenio.gid !== undefined) {
    chownSync(carpeta, duenio.uid, duenio.gid)
  }
  const proceso = spawn('pgbouncer', [ajustes], {
    ...duenio,
    env: conSbin(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await new Promise<void>((resolver, rechazar) => {
    let registro = ''
    proceso.stderr.on('data', (trozo) => {
      registro += trozo
      if (registro.includes('process up')) {
        resolver()
      }
    })
    proceso.once('error', rechazar)
    proceso.once('exit', () => rechazar(new Error(`PgBouncer no encendió: ${registro}`)))
  })

  return {
    url: (base = 'postgres') => `postgres://postgres@127.0.0.1:${puerto}/${base}?sslmode=disable`,
    async detener() {
      if (proceso.exitCode === null) {
        proceso.kill('SIGTERM')
        await once(proceso, 'exit')
      }
      rmSync(carpeta, { recursive: true, force: true })
    },
  }
}

/** Debian lo instala donde solo mira root. */
function conSbin() {
  return { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin` }
}

/*
| Lo que hace `bin/con-postgres`: enciende un PostgreSQL efímero, con un PgBouncer delante si se lo pide, corre
| el comando y termina con su estado.
*/
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import pg from 'pg'
import { encenderPgbouncer, hayPgbouncer, LIMITES_EN_EL_ROL } from './pgbouncer.ts'
import { CON_CUENTAS, encenderPostgres } from './servidor.ts'

/** Lo que contesta una terminal por un comando que no existe y por uno que no se puede correr. */
const [NO_EXISTE, NO_SE_PUEDE] = [127, 126]

const SENIALES = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const conPgbouncer = process.argv[2] === '--pgbouncer'
const [comando = '', ...argumentos] = process.argv.slice(conPgbouncer ? 3 : 2)
let hijo: ChildProcess | undefined
let recibida: NodeJS.Signals | undefined
// Antes de encender nada: la que llega mientras tanto también detiene lo que se haya encendido.
for (const senial of SENIALES) {
  process.on(senial, () => {
    recibida = senial
    hijo?.kill(senial)
  })
}
if (conPgbouncer && !hayPgbouncer()) {
  process.stderr.write('Falta PgBouncer: apt-get install pgbouncer\n')
  process.exit(1)
}

const postgres = await encenderPostgres({ ajustes: CON_CUENTAS })
try {
  const intermediario = conPgbouncer ? await interponer() : undefined
  try {
    const { url } = intermediario ?? postgres
    process.exitCode = recibida ? estadoPor(recibida) : await correr(url())
  } finally {
    await intermediario?.detener()
  }
} finally {
  await postgres.detener()
}

async function correr(url: string): Promise<number> {
  hijo = spawn(comando, argumentos, {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url },
  })
  try {
    const [estado, senial] = await once(hijo, 'exit')
    return estado ?? estadoPor(senial)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    process.stderr.write(`No se puede correr ${comando} (${code}).\n`)
    return code === 'ENOENT' ? NO_EXISTE : NO_SE_PUEDE
  }
}

function estadoPor(senial: NodeJS.Signals): number {
  return 128 + constants.signals[senial]
}

/** Detrás de PgBouncer los límites de cada sesión van en el rol: de mano en mano, nadie los pone. */
async function interponer() {
  const cliente = new pg.Client(postgres.url())
  await cliente.connect()
  for (const limite of LIMITES_EN_EL_ROL) {
    await cliente.query(limite)
  }
  await cliente.end()
  return encenderPgbouncer(postgres.puerto)
}

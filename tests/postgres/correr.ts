/*
| Lo que hace `bin/con-postgres`: enciende un PostgreSQL efímero, corre el comando y termina con su
| estado.
*/
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { CON_CUENTAS, encenderPostgres } from './servidor.ts'

/** Lo que contesta una terminal por un comando que no existe y por uno que no se puede correr. */
const [NO_EXISTE, NO_SE_PUEDE] = [127, 126]

const SENIALES = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const [comando = '', ...argumentos] = process.argv.slice(2)
let hijo: ChildProcess | undefined
let recibida: NodeJS.Signals | undefined
// Antes de encender nada: la que llega mientras tanto también detiene lo que se haya encendido.
for (const senial of SENIALES) {
  process.on(senial, () => {
    recibida = senial
    hijo?.kill(senial)
  })
}

const postgres = await encenderPostgres({ ajustes: CON_CUENTAS })
try {
  process.exitCode = recibida ? estadoPor(recibida) : await correr()
} finally {
  await postgres.detener()
}

async function correr(): Promise<number> {
  hijo = spawn(comando, argumentos, {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: postgres.url() },
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

/*
| Lo que hace `bin/con-postgres`: enciende un PostgreSQL efímero, corre el comando y termina con su
| estado.
*/
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { encenderPgbouncer, hayPgbouncer, LIMITES_EN_EL_ROL } from './pgbouncer.ts'
import { CON_CUENTAS, encenderPostgres } from './servidor.ts'

const CON_PGBOUNCER = '--pgbouncer'

const conPgbouncer = process.argv[2] === CON_PGBOUNCER
const [comando, ...argumentos] = process.argv.slice(conPgbouncer ? 3 : 2)
if (!comando) {
  process.stderr.write(`Uso: bin/con-postgres [${CON_PGBOUNCER}] COMANDO [ARGUMENTOS…]\n`)
  process.exit(2)
}
if (conPgbouncer && !hayPgbouncer()) {
  process.stderr.write('Falta PgBouncer: apt-get install pgbouncer\n')
  process.exit(1)
}

const postgres = await encenderPostgres({ ajustes: CON_CUENTAS })
const intermediario = conPgbouncer ? await interponer() : undefined
const hijo = spawn(comando, argumentos, {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: (intermediario ?? postgres).url() },
})
for (const senial of ['SIGINT', 'SIGTERM'] as const) {
  process.on(senial, () => hijo.kill(senial))
}
const [estado] = await once(hijo, 'exit')
await intermediario?.detener()
await postgres.detener()
process.exitCode = estado ?? 1

async function interponer() {
  const cliente = new pg.Client(postgres.url())
  await cliente.connect()
  for (const limite of LIMITES_EN_EL_ROL) {
    await cliente.query(limite)
  }
  await cliente.end()
  return encenderPgbouncer(postgres.puerto)
}

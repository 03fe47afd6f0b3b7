/*
| Lo que hace `bin/con-postgres`: enciende un PostgreSQL efímero, corre el comando y termina con su
| estado.
*/
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { CON_CUENTAS, encenderPostgres } from './servidor.ts'

const [comando, ...argumentos] = process.argv.slice(2)
if (!comando) {
  process.stderr.write('Uso: bin/con-postgres COMANDO [ARGUMENTOS…]\n')
  process.exit(2)
}

const postgres = await encenderPostgres({ ajustes: CON_CUENTAS })
const hijo = spawn(comando, argumentos, {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: postgres.url() },
})
for (const senial of ['SIGINT', 'SIGTERM'] as const) {
  process.on(senial, () => hijo.kill(senial))
}
const [estado] = await once(hijo, 'exit')
await postgres.detener()
process.exitCode = estado ?? 1

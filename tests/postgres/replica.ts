import { execFileSync } from 'node:child_process'
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { carpetaDeBinarios } from './binarios.ts'
import { encenderEn, type PostgresEfimero } from './servidor.ts'

/**
 * Enciende una réplica de un principal, que recibe lo suyo a medida que se lo escribe. Para copiarlo se lo apaga: el
 * paquete no trae `pg_basebackup`.
 */
export async function encenderReplica(principal: PostgresEfimero): Promise<PostgresEfimero> {
  const datos = `${principal.datos}-replica`
  await principal.apagar()
  // Con `cp`, que conserva de quién es cada archivo.
  execFileSync('cp', ['-a', principal.datos, datos])
  await principal.encender()
  writeFileSync(join(datos, 'standby.signal'), '')
  appendFileSync(
    join(datos, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${principal.puerto} user=postgres'
wal_retrieve_retry_interval = 100
`
  )
  return encenderEn(datos, { binarios: await carpetaDeBinarios() })
}

import pg from 'pg'
import { test } from '@japa/runner'
import { ACE, correr, SERVIDOR } from '#tests/apoyo/programas'
import { encenderPgbouncer, hayPgbouncer, LIMITES_EN_EL_ROL } from '#tests/postgres/pgbouncer'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { cronometrar, encenderServidor, migrar } from './servidores.js'

test.group('Una base que así no sirve', (group) => {
  let postgres: PostgresEfimero

  group.setup(async () => {
    postgres = await encenderPostgres()
    return () => postgres.detener()
  })

  async function consultar(sql: string) {
    const cliente = new pg.Client(postgres.url())
    await cliente.connect()
    await cliente.query(sql)
    await cliente.end()
  }

  test('en {$self} no se migra ni se arranca, y se dice cómo pasarla a UTF8')
    .with(['LATIN1', 'SQL_ASCII'])
    .run(async ({ assert }, codificacion) => {
      const nombre = `en_${codificacion.toLowerCase()}`
      await consultar(
        `CREATE DATABASE ${nombre} ENCODING '${codificacion}' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'`
      )
      const base = postgres.url(nombre)

      const migracion = await correr(process.execPath, [...ACE, 'migration:run', '--force'], {
        DATABASE_URL: base,
      })
      const arranque = await correr(process.execPath, SERVIDOR, { DATABASE_URL: base })

      for (const { estado, errores } of [migracion, arranque]) {
        assert.equal(estado, 1)
        for (const linea of errores.trim().split('\n')) {
          assert.include(linea, `La base está en ${codificacion}`)
          assert.include(linea, 'createdb --encoding=UTF8')
        }
      }
    })

  test('detrás de un PgBouncer por transacción', async ({ assert, test: prueba }) => {
    const pgbouncer = await encenderPgbouncer(postgres.puerto)
    prueba.cleanup(() => pgbouncer.detener())

    // Dos despliegues: el candado del primero no queda puesto en la sesión de otro.
    await migrar(pgbouncer.url())
    await migrar(pgbouncer.url())
    const sinLimites = await correr(process.execPath, SERVIDOR, { DATABASE_URL: pgbouncer.url() })

    assert.equal(sinLimites.estado, 1)
    assert.include(sinLimites.errores, 'DATABASE_SENTENCIA_MS')
    assert.include(sinLimites.errores, `ALTER ROLE "postgres" SET lock_timeout = '2000ms';`)

    for (const limite of LIMITES_EN_EL_ROL) {
      await consultar(limite)
    }
    // Las sesiones que ya estaban no se enteran de lo que se le cambia al rol.
    await consultar(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename IS NOT NULL'
    )
    const { url } = await encenderServidor(prueba, { DATABASE_URL: pgbouncer.url() })
    const { estado } = await cronometrar(`${url}/health/ready`)
    assert.equal(estado, 200)
  }).skip(!hayPgbouncer(), 'PgBouncer no está instalado')
})

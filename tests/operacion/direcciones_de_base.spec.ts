import pg from 'pg'
import { test } from '@japa/runner'
import { ACE, correr } from '#tests/apoyo/programas'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'

test.group('Por el socket de esta máquina', (group) => {
  let postgres: PostgresEfimero
  let carpeta: string

  group.setup(async () => {
    postgres = await encenderPostgres()
    const cliente = new pg.Client(postgres.url())
    await cliente.connect()
    const { rows } = await cliente.query('SHOW unix_socket_directories')
    carpeta = rows[0].unix_socket_directories
    await cliente.end()
    return () => postgres.detener()
  })

  test('anda {forma}')
    .with([
      { forma: 'con host y port', dir: () => `/postgres?host=${carpeta}&port=${postgres.puerto}` },
      {
        forma: 'como host codificado, aunque se pida TLS',
        dir: () => `${encodeURIComponent(carpeta)}:${postgres.puerto}/postgres?ssl=true`,
      },
    ])
    .run(async ({ assert }, { dir }) => {
      const { estado, salida, errores } = await correr(
        process.execPath,
        [...ACE, 'migration:status'],
        { DATABASE_URL: `postgres://postgres@${dir()}` }
      )
      assert.equal(estado, 0, salida + errores)
    })
})

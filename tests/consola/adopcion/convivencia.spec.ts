import { test } from '@japa/runner'
import type pg from 'pg'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { BaseDePrueba } from './base_anterior.js'

/** El servidor anterior no contaba cuántas veces se vio un video. */
const SIN_VER = { visualizaciones: 0 }

test.group('Adopción con el servidor anterior andando', (group) => {
  let postgres: PostgresEfimero
  let base: BaseDePrueba
  let anterior: pg.Client

  group.setup(async () => {
    postgres = await encenderPostgres()
    return () => postgres.detener()
  })
  group.each.setup(async () => {
    base = await BaseDePrueba.crear(postgres)
    await base.cargar()
  })
  const llevarBase = (ajuste: string) =>
    base.consultar(`DO $$ BEGIN
      EXECUTE format('ALTER DATABASE %I SET ${ajuste}', current_database());
    END $$`)

  test('lo que confirma mientras se espera la tabla también se depura', async ({ assert }) => {
    // Con este aislamiento la transacción solo vería lo confirmado antes de empezar.
    await llevarBase('default_transaction_isolation = "repeatable read"')
    anterior = await base.conectar()
    await anterior.query('BEGIN ISOLATION LEVEL READ COMMITTED')
    await anterior.query(`
      INSERT INTO reaccion (video, usuario, tipo, fecha) VALUES
        ('5ee000000000000000000001', 1, 'NO_ME_GUSTA', '2021-01-01'), (NULL, 1, 'ME_GUSTA', now())`)

    const migracion = base.migrar()
    await base.hastaQueEspere('LOCK TABLE')
    await anterior.query('COMMIT')
    await anterior.end()

    const { estado, salida, errores } = await migracion
    assert.equal(estado, 0, salida + errores)
    assert.deepEqual(await base.ids('reaccion'), [2, 4, 7, 8, 12, 13])
    assert.deepEqual(
      await base.consultar(`SELECT me_gusta, no_me_gusta FROM contador_video
        WHERE video = '5ee000000000000000000001'`),
      [{ me_gusta: 0, no_me_gusta: 3 }]
    )
  })

  test('si las dos se esperan en redondo cede la adopción y vuelve a probar', async ({
    assert,
  }) => {
    await llevarBase('deadlock_timeout = 3000')
    anterior = await base.conectar()
    await anterior.query(`SET deadlock_timeout = '1h'`)
    await anterior.query('BEGIN; SELECT 1 FROM solicitud_contacto')

    const migracion = base.migrar()
    await base.hastaQueEspere('LOCK TABLE')
    await anterior.query(
      `INSERT INTO reaccion (video, usuario, tipo) VALUES ('nuevo', 1, 'ME_GUSTA'); COMMIT`
    )
    await anterior.end()

    const { estado, salida, errores } = await migracion
    assert.equal(estado, 0, salida + errores)
    assert.deepEqual(await base.ids('reaccion'), [1, 2, 4, 7, 8, 12, 13])
  })

  test('si una tabla no se libera lo dice, sin cambiar nada ni seguir demorando a nadie', async ({
    assert,
  }) => {
    await llevarBase('lock_timeout = 200')
    anterior = await base.conectar()
    await anterior.query('BEGIN; SELECT 1 FROM contacto')

    const { estado, errores } = await base.migrar()

    assert.equal(estado, 1)
    assert.include(errores, 'Otra conexión tiene tomada alguna de las tablas reaccion')
    assert.lengthOf(await base.ids('contacto'), 6)
    await anterior.query('COMMIT')
    await anterior.end()
    const otra = await base.migrar()
    assert.equal(otra.estado, 0)
  })

  test('después de apagarlo, adoptar otra vez cuenta lo que alcanzó a escribir', async ({
    assert,
  }) => {
    await base.migrar()
    await base.consultar(`
      INSERT INTO comentario (video, usuario, comentario) VALUES ('nuevo', 1, 'hola');
      DELETE FROM reaccion WHERE video = '.';
      UPDATE reaccion SET tipo = 'ME_GUSTA' WHERE id = 2`)

    const { estado, salida } = await base.ace('base:adoptar')

    assert.equal(estado, 0)
    assert.include(salida, 'cambiaron los de 3 videos')
    assert.deepEqual(await base.consultar('SELECT * FROM contador_video ORDER BY video'), [
      { video: '.', comentarios: 0, me_gusta: 0, no_me_gusta: 0, ...SIN_VER },
      {
        video: '5ee000000000000000000001',
        comentarios: 3,
        me_gusta: 2,
        no_me_gusta: 1,
        ...SIN_VER,
      },
      {
        video: '5ee000000000000000000002',
        comentarios: 1,
        me_gusta: 2,
        no_me_gusta: 0,
        ...SIN_VER,
      },
      { video: 'nuevo', comentarios: 1, me_gusta: 0, no_me_gusta: 0, ...SIN_VER },
    ])
  })
})

import { test } from '@japa/runner'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { ACE, encender } from '#tests/apoyo/programas'
import { BaseDePrueba } from './base_anterior.js'

test.group('Adopción en circunstancias difíciles', (group) => {
  let postgres: PostgresEfimero
  let base: BaseDePrueba

  group.setup(async () => {
    postgres = await encenderPostgres()
    return () => postgres.detener()
  })
  group.each.setup(async () => {
    base = await BaseDePrueba.crear(postgres)
  })

  test('simular cuenta lo que se descartaría y no toca nada', async ({ assert }) => {
    await base.cargar()

    const { estado, salida } = await base.ace('base:adoptar', '--simular', '--json')

    assert.equal(estado, 0)
    const tablas: { tabla: string; filas: number; descartes: { cantidad: number }[] }[] =
      JSON.parse(salida)
    assert.deepEqual(
      tablas.map(({ tabla, filas, descartes }) => [
        tabla,
        filas,
        descartes.reduce((suma, { cantidad }) => suma + cantidad, 0),
      ]),
      [
        ['reaccion', 12, 6],
        ['comentario', 5, 1],
        ['contacto', 6, 4],
        ['solicitud_contacto', 6, 4],
      ]
    )
    assert.lengthOf(await base.ids('reaccion'), 12)
    const [{ esta } = {}] = await base.consultar(`SELECT to_regclass('descartado') AS esta`)
    assert.isNull(esta)
  })

  test('dos despliegues a la vez terminan bien los dos', async ({ assert }) => {
    await base.cargar()

    const corridas = await Promise.all([base.migrar(), base.migrar()])

    for (const { estado, salida, errores } of corridas) {
      assert.equal(estado, 0, salida + errores)
    }
    assert.lengthOf(await base.ids('descartado'), 15)
  })

  test('con solo algunas tablas, crea las que faltan', async ({ assert }) => {
    await base.cargar()
    await base.consultar('DROP TABLE contacto, solicitud_contacto')

    const { estado } = await base.migrar()

    assert.equal(estado, 0)
    assert.deepEqual(await base.ids('reaccion'), [1, 2, 4, 7, 8, 12])
    assert.deepEqual(await base.ids('contacto'), [])
  })

  test('las encuentra en otro esquema del camino de búsqueda, de un rol al que pertenece', async ({
    assert,
  }) => {
    await base.consultar(`
      CREATE ROLE anterior; CREATE ROLE despliegue LOGIN IN ROLE anterior;
      CREATE SCHEMA chotuve AUTHORIZATION anterior;
      ALTER ROLE despliegue SET search_path = public, chotuve;
      GRANT CREATE ON SCHEMA public TO despliegue`)
    await base.cargar('SET ROLE anterior; SET search_path = chotuve; ')

    const { estado, errores } = await base.migrar(base.como('despliegue'))

    assert.equal(estado, 0, errores)
    assert.deepEqual(await base.ids('chotuve.reaccion'), [1, 2, 4, 7, 8, 12])
  })

  test('si son de un dueño ajeno lo dice y no toca nada', async ({ assert }) => {
    await base.cargar()
    await base.consultar('CREATE ROLE ajeno LOGIN; GRANT ALL ON SCHEMA public TO ajeno')

    const { estado, errores } = await base.migrar(base.como('ajeno'))

    assert.equal(estado, 1)
    assert.include(errores, 'La tabla reaccion es de postgres')
    assert.lengthOf(await base.ids('reaccion'), 12)
  })

  test('muerta a mitad de camino deja las filas como estaban, y después sigue', async ({
    assert,
  }) => {
    await base.cargar()
    // Quien lee una tabla demora a la adopción, que la quiere entera: ahí se la mata.
    const lector = await base.conectar()
    await lector.query('BEGIN; SELECT 1 FROM solicitud_contacto')
    const migracion = encender(process.execPath, [...ACE, 'migration:run', '--force'], {
      DATABASE_URL: base.url,
    })
    await base.hastaQueEspere('LOCK TABLE')

    await migracion.detener('SIGKILL')
    await lector.query('ROLLBACK')
    await lector.end()

    assert.lengthOf(await base.ids('reaccion'), 12)
    const { estado } = await base.migrar()
    assert.equal(estado, 0)
    assert.deepEqual(await base.ids('reaccion'), [1, 2, 4, 7, 8, 12])
  })
})

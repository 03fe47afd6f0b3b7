import { test } from '@japa/runner'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { BaseDePrueba } from './base_anterior.js'

/** Lo que la base de ejemplo no tiene. Cada prueba empieza con las tablas vacías. */
const SIN_FILAS = 'TRUNCATE reaccion, comentario, contacto, solicitud_contacto RESTART IDENTITY'

test.group('Adopción de otras suciedades', (group) => {
  let postgres: PostgresEfimero
  let base: BaseDePrueba

  group.setup(async () => {
    postgres = await encenderPostgres()
    return () => postgres.detener()
  })
  group.each.setup(async () => {
    base = await BaseDePrueba.crear(postgres)
    await base.cargar()
    await base.consultar(SIN_FILAS)
  })

  test('sin fecha es anterior: pierde entre reacciones y gana entre contactos', async ({
    assert,
  }) => {
    await base.consultar(`
      INSERT INTO reaccion (id, video, usuario, tipo, fecha) VALUES
        (1, 'v', 1, 'ME_GUSTA', '2020-01-01'), (2, 'v', 1, 'NO_ME_GUSTA', NULL);
      INSERT INTO contacto (id, usuario_1, usuario_2, fecha) VALUES
        (1, 1, 2, '2020-01-01'), (2, 2, 1, NULL), (3, 2, 1, NULL)`)

    await base.migrar()

    assert.deepEqual(await base.descartes(), [
      ['contacto', 1, 'repetido'],
      ['contacto', 3, 'repetido'],
      ['reaccion', 2, 'repetida'],
    ])
  })

  test('una fila incompleta nunca le gana a una entera', async ({ assert }) => {
    await base.consultar(`
      INSERT INTO reaccion (id, video, usuario, tipo, fecha) VALUES
        (1, 'v', 1, 'ME_GUSTA', '2020-01-01'), (2, 'v', 1, NULL, '2021-01-01');
      INSERT INTO contacto (id, usuario_1, usuario_2, fecha) VALUES
        (1, 4, NULL, '2020-01-01'), (2, 4, 4, '2020-01-01'), (3, NULL, NULL, NULL);
      INSERT INTO solicitud_contacto (id, usuario_emisor, usuario_receptor) VALUES
        (1, NULL, 7), (2, 7, NULL), (3, 7, 8)`)

    await base.migrar()

    assert.deepEqual(await base.ids('reaccion'), [1])
    assert.deepEqual(await base.ids('contacto'), [])
    assert.deepEqual(await base.ids('solicitud_contacto'), [3])
    assert.lengthOf(await base.descartes(), 6)
  })

  test('la solicitud de quienes ya son contactos se va también si el contacto está al revés', async ({
    assert,
  }) => {
    await base.consultar(`
      INSERT INTO contacto (id, usuario_1, usuario_2) VALUES (1, 9, 3), (2, 3, 9);
      INSERT INTO solicitud_contacto (id, usuario_emisor, usuario_receptor) VALUES
        (1, 3, 9), (2, 9, 3), (3, 3, 10)`)

    await base.migrar()

    assert.deepEqual(await base.ids('solicitud_contacto'), [3])
    assert.deepInclude(await base.descartes(), ['solicitud_contacto', 1, 'ya son contactos'])
  })

  test('el id nuevo supera a los que hubo, descartados incluidos: {nombre}')
    .with([
      { nombre: 'la secuencia no se usó nunca', sql: '' },
      { nombre: 'la secuencia quedó en un id usado', sql: `SELECT setval('reaccion_id_seq', 3)` },
      { nombre: 'no hay secuencia', sql: 'ALTER TABLE reaccion ALTER COLUMN id DROP DEFAULT' },
      { nombre: 'se perdió la secuencia', sql: 'DROP SEQUENCE reaccion_id_seq CASCADE' },
    ])
    .run(async ({ assert }, { sql }) => {
      await base.consultar(`
        INSERT INTO reaccion (id, video, usuario, tipo) VALUES
          (1, 'v', 1, 'ME_GUSTA'), (9, 'v', NULL, 'ME_GUSTA'); ${sql}`)

      const { estado, salida, errores } = await base.migrar()

      assert.equal(estado, 0, salida + errores)
      assert.deepEqual(
        await base.consultar(
          `INSERT INTO reaccion (video, usuario, tipo) VALUES ('w', 1, 'ME_GUSTA') RETURNING id`
        ),
        [{ id: 10 }]
      )
    })

  test('simular anda aunque falte la tabla de los contactos', async ({ assert }) => {
    await base.consultar(`
      DROP TABLE contacto;
      INSERT INTO solicitud_contacto (usuario_emisor, usuario_receptor) VALUES (1, 2), (2, 1)`)

    const { estado, salida } = await base.ace('base:adoptar', '--simular', '--json')

    assert.equal(estado, 0)
    assert.deepEqual(JSON.parse(salida).at(-1), {
      tabla: 'solicitud_contacto',
      filas: 2,
      descartes: [{ motivo: 'repetida', cantidad: 1 }],
    })
  })
})

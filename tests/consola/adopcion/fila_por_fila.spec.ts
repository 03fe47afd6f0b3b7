import { test } from '@japa/runner'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { paqueteDePostgres12 } from '#tests/postgres/version_12'
import { BaseDePrueba } from './base_anterior.js'

/** Lo que la base anterior dice que tiene que quedar de ella (tests/fixtures/base_anterior.sql). */
const QUEDAN = {
  reaccion: [1, 2, 4, 7, 8, 12],
  comentario: [1, 2, 3, 5],
  contacto: [1, 4],
  solicitud_contacto: [1, 6],
}

/** Cuántas migraciones tocan las tablas del servidor anterior: las primeras. */
const DE_LA_ADOPCION = 2

const DESCARTES = [
  ['comentario', 4, 'sin texto'],
  ['contacto', 2, 'repetido'],
  ['contacto', 3, 'repetido'],
  ['contacto', 5, 'consigo mismo'],
  ['contacto', 6, 'le falta una persona'],
  ['reaccion', 3, 'repetida'],
  ['reaccion', 5, 'repetida'],
  ['reaccion', 6, 'repetida'],
  ['reaccion', 9, 'sin video'],
  ['reaccion', 10, 'sin usuario'],
  ['reaccion', 11, 'sin tipo'],
  ['solicitud_contacto', 2, 'repetida'],
  ['solicitud_contacto', 3, 'repetida'],
  ['solicitud_contacto', 4, 'ya son contactos'],
  ['solicitud_contacto', 5, 'consigo mismo'],
]

/** El servidor anterior no contaba cuántas veces se vio un video. */
const SIN_VER = { visualizaciones: 0 }

for (const { version, paquete } of [
  { version: 18, paquete: () => undefined },
  { version: 12, paquete: paqueteDePostgres12 },
]) {
  test.group(`Adopción en PostgreSQL ${version}`, (group) => {
    let postgres: PostgresEfimero

    group.setup(async () => {
      postgres = await encenderPostgres({ paquete: paquete() })
      return () => postgres.detener()
    })

    test('cada fila queda como estaba o pasa entera a descartado', async ({ assert }) => {
      const base = await BaseDePrueba.crear(postgres)
      await base.cargar()
      const antes = await base.consultar<{ id: number; fila: object }>(
        'SELECT id, to_jsonb(reaccion) AS fila FROM reaccion ORDER BY id'
      )

      const { estado, errores } = await base.migrar()

      assert.equal(estado, 0, errores)
      for (const [tabla, ids] of Object.entries(QUEDAN)) {
        assert.deepEqual(await base.ids(tabla), ids)
      }
      const descartes = await base.consultar<{
        tabla: string
        motivo: string
        fila: { id: number }
      }>('SELECT tabla, motivo, fila FROM descartado')
      assert.sameDeepMembers(
        descartes.map(({ tabla, motivo, fila }) => [tabla, fila.id, motivo]),
        DESCARTES
      )
      const despues = await base.consultar<{ id: number; fila: object }>(
        `SELECT id, to_jsonb(reaccion) AS fila FROM reaccion
         UNION ALL SELECT (fila->>'id')::int, fila FROM descartado WHERE tabla = 'reaccion'
         ORDER BY id`
      )
      assert.deepEqual(despues, antes)
    })

    test('los contadores son los de las filas, y alembic_version se sigue leyendo', async ({
      assert,
    }) => {
      const base = await BaseDePrueba.crear(postgres)
      await base.cargar()
      await base.migrar()

      assert.deepEqual(await base.consultar('SELECT * FROM contador_video ORDER BY video'), [
        { video: '.', comentarios: 0, me_gusta: 1, no_me_gusta: 0, ...SIN_VER },
        {
          video: '5ee000000000000000000001',
          comentarios: 3,
          me_gusta: 1,
          no_me_gusta: 2,
          ...SIN_VER,
        },
        {
          video: '5ee000000000000000000002',
          comentarios: 1,
          me_gusta: 2,
          no_me_gusta: 0,
          ...SIN_VER,
        },
      ])
      assert.deepEqual(await base.consultar('SELECT version_num FROM alembic_version'), [
        { version_num: 'ffc2a1158712' },
      ])
    })

    test('las filas nuevas llevan ids mayores, aunque la secuencia estuviera atrasada', async ({
      assert,
    }) => {
      const base = await BaseDePrueba.crear(postgres)
      await base.cargar()
      await base.consultar(`SELECT setval('comentario_id_seq', 2)`)
      await base.migrar()

      const [reaccion] = await base.consultar<{ id: number }>(
        `INSERT INTO reaccion (video, usuario, tipo) VALUES ('x', 50, 'ME_GUSTA') RETURNING id`
      )
      const [comentario] = await base.consultar<{ id: number }>(
        `INSERT INTO comentario (video, usuario, comentario) VALUES ('x', 50, 'x') RETURNING id`
      )

      assert.deepEqual([reaccion?.id, comentario?.id], [13, 6])
    })

    test('migrar otra vez no cambia nada, y revertir se niega sin tocar nada', async ({
      assert,
    }) => {
      const base = await BaseDePrueba.crear(postgres)
      await base.cargar()
      await base.migrar()
      const migraciones = await base.ids('adonis_schema')

      const otra = await base.migrar()
      const reversion = await base.ace('migration:rollback', '--force')
      const reinicio = await base.ace('migration:reset', '--force')
      const borron = await base.ace('migration:fresh', '--force')

      assert.equal(otra.estado, 0)
      for (const { estado, errores } of [reversion, reinicio, borron]) {
        assert.equal(estado, 1)
        assert.include(errores, 'No se revierte')
      }
      assert.deepEqual(await base.ids('reaccion'), QUEDAN.reaccion)
      assert.lengthOf(await base.ids('descartado'), DESCARTES.length)
      assert.deepEqual(await base.ids('adonis_schema'), migraciones)
    })

    test('lo que está por encima de la adopción se revierte de a uno, y vuelve a aplicarse', async ({
      assert,
    }) => {
      const base = await BaseDePrueba.crear(postgres)
      await base.cargar()
      await base.migrar()
      const migraciones = await base.ids('adonis_schema')
      const encima = migraciones.length - DE_LA_ADOPCION

      const juntas = await base.ace('migration:rollback', `--step=${encima - 1}`, '--force')
      const ultima = await base.ace('migration:rollback', '--step=1', '--force')
      const quedan = await base.ids('adonis_schema')
      const adoptadas = await base.ace('migration:rollback', '--step=1', '--force')
      const otra = await base.migrar()

      assert.equal(juntas.estado, 0, juntas.errores)
      assert.equal(ultima.estado, 0, ultima.errores)
      assert.lengthOf(quedan, DE_LA_ADOPCION)
      assert.equal(adoptadas.estado, 1)
      assert.include(adoptadas.errores, 'No se revierte')
      assert.equal(otra.estado, 0, otra.errores)
      assert.deepEqual(await base.ids('reaccion'), QUEDAN.reaccion)
      assert.lengthOf(await base.ids('descartado'), DESCARTES.length)
    })

    test('sobre una base vacía se migra, se revierte hasta cero y se migra de nuevo', async ({
      assert,
    }) => {
      const base = await BaseDePrueba.crear(postgres)

      for (const comando of ['migration:run', 'migration:reset', 'migration:run']) {
        const { estado, errores } = await base.ace(comando, '--force')
        assert.equal(estado, 0, errores)
      }
      assert.deepEqual(await base.ids('reaccion'), [])
    })
  })
}

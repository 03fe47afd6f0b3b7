import { test } from '@japa/runner'
import { particionar } from '#tests/apoyo/particiones'
import { ACE, correr } from '#tests/apoyo/programas'
import { entornoConRed } from '#tests/red'
import { UnaBase } from '../una_base.js'
import { llenar } from './llenar.js'
import { CLAVES } from './repartidas.js'

const PARTICIONES = 4

test.group('Repartir una base en particiones', (group) => {
  const base = new UnaBase(group)

  /** Lo que tiene que quedar igual de una tabla; de sus índices, sin lo que dice que está repartida. */
  async function como(tabla: string) {
    const { rows } = await base.vigia.query(
      `SELECT
         ARRAY(SELECT replace(indexdef, ' ON ONLY ', ' ON ') FROM pg_indexes
           WHERE tablename = $1 AND indexname <> $1 || '_pkey' ORDER BY indexname) AS indices,
         ARRAY(SELECT pg_get_triggerdef(oid) FROM pg_trigger
           WHERE tgrelid = $1::regclass AND NOT tgisinternal ORDER BY tgname) AS disparadores,
         ARRAY(SELECT attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull
           FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 ORDER BY attnum) AS columnas,
         (SELECT relacl::text FROM pg_class WHERE oid = $1::regclass) AS permisos,
         pg_get_serial_sequence($1, 'id') AS secuencia,
         (SELECT relacl::text FROM pg_class
           WHERE oid = pg_get_serial_sequence($1, 'id')::regclass) AS permisos_de_la_secuencia`,
      [tabla]
    )
    const filas = await base.vigia.query(
      `SELECT COUNT(*) AS cuantas, md5(string_agg(fila::text, '' ORDER BY id)) AS suma FROM ${tabla} AS fila`
    )
    return { tabla, ...rows[0], ...filas.rows[0] }
  }

  async function todas() {
    const vistas: unknown[] = []
    for (const tabla of Object.keys(CLAVES)) {
      vistas.push(await como(tabla))
    }
    return vistas
  }

  test('queda todo lo que había: filas, índices, disparadores, permisos y por dónde va el id', async ({
    assert,
  }) => {
    await llenar(base.vigia)
    await base.vigia.query('CREATE ROLE lectora')
    await base.vigia.query('GRANT SELECT ON mensaje TO lectora WITH GRANT OPTION')
    await base.vigia.query('GRANT USAGE ON SEQUENCE mensaje_id_seq TO lectora')
    const antes = await todas()

    await particionar(base.postgres.url(), PARTICIONES)
    assert.deepEqual(await todas(), antes)
    // Otra vez no cambia nada.
    await particionar(base.postgres.url(), 2 * PARTICIONES)

    assert.deepEqual(await todas(), antes)
    const { rows: particiones } = await base.vigia.query(
      `SELECT relname AS tabla, COUNT(*)::int AS n FROM pg_inherits JOIN pg_class ON oid = inhparent
       WHERE relkind = 'p' GROUP BY 1`
    )
    const esperadas = Object.keys(CLAVES).map((tabla) => ({ tabla, n: PARTICIONES }))
    assert.sameDeepMembers(particiones, esperadas)
    const { rows } = await base.vigia.query(
      `INSERT INTO reaccion (video, usuario, tipo) VALUES ('uno', 1, 'ME_GUSTA')
       RETURNING id, (SELECT MAX(id) FROM reaccion) AS ultimo`
    )
    assert.equal(Number(rows[0].id), Number(rows[0].ultimo) + 1)
  })

  test('depurar no toca lo que está en el mismo lugar de otra partición', async ({ assert }) => {
    await particionar(base.postgres.url(), PARTICIONES)
    await base.vigia.query('TRUNCATE notificacion')
    await base.vigia.query(
      `INSERT INTO notificacion (usuario, tipo, titulo, cuerpo, causante, fecha, leida)
       SELECT n, 'mensaje', 'T', 'C', 1, now() - (n % 2) * interval '400 days', true
       FROM generate_series(1, 2000) AS n`
    )

    const { estado } = await correr(process.execPath, [...ACE, 'cola:depurar', '--forzar'], {
      ...entornoConRed(),
      DATABASE_URL: base.postgres.url(),
    })

    assert.equal(estado, 0)
    const { rows } = await base.vigia.query(
      'SELECT usuario % 2 AS viejas, COUNT(*)::int AS n FROM notificacion GROUP BY 1'
    )
    assert.deepEqual(rows, [{ viejas: 0, n: 1_000 }])
  })
})

import pg from 'pg'
import { test } from '@japa/runner'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { alguien, pedir, videoDe } from './acciones.js'
import { conBloqueo, esperando } from './bloqueo.js'
import { cronometrar, encenderServidor, migrar } from './servidores.js'

const CONEXIONES = 2

test.group('PostgreSQL que no da abasto', (group) => {
  let postgres: PostgresEfimero

  group.setup(async () => {
    postgres = await encenderPostgres()
    await migrar(postgres.url())
    return () => postgres.detener()
  })

  test('recién arrancado y con todas las conexiones en uso, está listo', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, {
      DATABASE_URL: postgres.url(),
      DATABASE_POOL_MAX: String(CONEXIONES),
      DATABASE_SENTENCIA_MS: '0',
      DATABASE_BLOQUEO_MS: '0',
    })
    const otro = await conBloqueo(postgres)
    prueba.cleanup(() => otro.end())
    const colgados = Array.from({ length: CONEXIONES }, () =>
      pedir(`${url}/stats/historico`, { metodo: 'GET' })
    )
    await esperando(otro, CONEXIONES)

    const primera = await cronometrar(`${url}/health/ready`)
    await otro.query('COMMIT')
    await Promise.all(colgados)
    const despues = await cronometrar(`${url}/health/ready`)

    assert.equal(primera.estado, 200)
    assert.containsSubset(primera.cuerpo, { base: 'ocupada', migraciones: 'ocupada' })
    assert.isBelow(primera.ms, 2_000)
    assert.containsSubset(despues.cuerpo, { base: 'contesta', migraciones: 'al día' })
  })

  test('{codigo} ({motivo}) es 503 con Retry-After, y no 500')
    .with([
      { codigo: '57014', motivo: 'una sentencia cancelada' },
      { codigo: '55P03', motivo: 'un bloqueo que no llegó' },
      { codigo: '53100', motivo: 'sin disco' },
      { codigo: '53200', motivo: 'sin memoria' },
      { codigo: '53300', motivo: 'demasiadas conexiones' },
    ])
    .run(async ({ assert, test: prueba }, { codigo }) => {
      const { url } = await encenderServidor(prueba, { DATABASE_URL: postgres.url() })
      const ana = await alguien()
      const video = await videoDe(ana)
      const cliente = new pg.Client(postgres.url())
      await cliente.connect()
      prueba.cleanup(() => cliente.end())
      await cliente.query(`
        CREATE OR REPLACE FUNCTION fallar() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'falla' USING ERRCODE = '${codigo}'; END $$`)
      await cliente.query(
        'CREATE TRIGGER fallar BEFORE INSERT ON comentario EXECUTE FUNCTION fallar()'
      )
      prueba.cleanup(async () => void (await cliente.query('DROP TRIGGER fallar ON comentario')))

      const respuesta = await fetch(`${url}/video/${video}/comentario`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'authorization': `Bearer ${ana.token}` },
        body: JSON.stringify({ comentario: 'hola' }),
      })

      assert.equal(respuesta.status, 503)
      assert.isNotNull(respuesta.headers.get('retry-after'))
    })
})

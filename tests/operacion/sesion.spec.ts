import { promisify } from 'node:util'
import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import pg from 'pg'
import { ajustarSesion, type Aguante } from '#base/conexion/sesion'
import { hasta } from '#tests/apoyo/espera'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { cronometrar, encenderServidor, migrar } from './servidores.js'

const SERVIDOR: Aguante = {
  sentenciaMs: 15_000,
  bloqueoMs: 2_000,
  ociosaMs: undefined,
  mandaElRol: false,
}
const CONSOLA: Aguante = {
  sentenciaMs: 0,
  bloqueoMs: 60_000,
  ociosaMs: 600_000,
  mandaElRol: true,
}

/** Los tipos de `pg` callan el número de proceso. */
type Conectado = pg.Client & { processID: number }

test.group('Sesiones de PostgreSQL', (group) => {
  let postgres: PostgresEfimero

  group.setup(async () => {
    postgres = await encenderPostgres()
    await migrar(postgres.url())
    return () => postgres.detener()
  })

  async function conectado(prueba: TestContext['test'], url = postgres.url()) {
    const cliente = new pg.Client(url)
    await cliente.connect()
    prueba.cleanup(() => cliente.end())
    return cliente
  }

  /** Cómo queda una sesión de un rol que ya tiene lo suyo dicho. */
  async function ajustada(prueba: TestContext['test'], aguante: Aguante) {
    const cliente = await conectado(prueba, postgres.url().replace('postgres@', 'con_limites@'))
    await promisify(ajustarSesion)(cliente as Conectado, aguante)
    const { rows } = await cliente.query<Record<string, string>>(
      `SELECT current_setting('statement_timeout') AS sentencia,
              current_setting('lock_timeout') AS bloqueo,
              current_setting('idle_in_transaction_session_timeout') AS ociosa,
              current_setting('tcp_keepalives_idle') AS latido`
    )
    return rows[0]
  }

  test('el servidor pone sus límites, y un comando no corta lo suyo por largo', async ({
    assert,
    test: prueba,
  }) => {
    const cliente = await conectado(prueba)
    await cliente.query('CREATE ROLE con_limites LOGIN')
    await cliente.query(`ALTER ROLE con_limites SET statement_timeout = '5s'`)
    await cliente.query(`ALTER ROLE con_limites SET lock_timeout = '3s'`)

    assert.deepEqual(await ajustada(prueba, SERVIDOR), {
      sentencia: '15s',
      bloqueo: '2s',
      ociosa: '0',
      latido: '30',
    })
    assert.deepEqual(await ajustada(prueba, CONSOLA), {
      sentencia: '0',
      bloqueo: '3s',
      ociosa: '10min',
      latido: '30',
    })
  })

  test('una conexión no vive más que DATABASE_VIDA_S aunque se la use', async ({
    assert,
    test: prueba,
  }) => {
    const cliente = await conectado(prueba)
    const { url } = await encenderServidor(prueba, {
      DATABASE_URL: `${postgres.url()}&application_name=corta`,
      DATABASE_VIDA_S: '1',
    })
    const abiertas = async () => {
      const { estado } = await cronometrar(`${url}/health/ready`)
      const { rows } = await cliente.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'corta'`
      )
      return { estado, pids: rows.map(({ pid }) => pid) }
    }
    const primeras = await abiertas()
    const estados = new Set<number>()
    await hasta(async () => {
      const { estado, pids } = await abiertas()
      estados.add(estado)
      return pids.length > 0 && !pids.some((pid) => primeras.pids.includes(pid))
    })

    assert.isNotEmpty(primeras.pids)
    assert.deepEqual([...estados], [200])
  })
})

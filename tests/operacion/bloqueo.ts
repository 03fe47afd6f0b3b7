import pg from 'pg'
import { hasta } from '#tests/apoyo/espera'
import type { PostgresEfimero } from '#tests/postgres/servidor'

/** Alguien que tiene tomada una tabla que leen las estadísticas. */
export async function conBloqueo(postgres: PostgresEfimero) {
  const cliente = new pg.Client(postgres.url())
  await cliente.connect()
  await cliente.query('BEGIN')
  await cliente.query('LOCK TABLE cantidad_diaria')
  return cliente
}

/** Espera a que tantas consultas esperen el bloqueo. */
export async function esperando(cliente: pg.Client, cuantas = 1) {
  await hasta(async () => {
    const { rows } = await cliente.query('SELECT 1 FROM pg_locks WHERE NOT granted')
    return rows.length >= cuantas
  })
}

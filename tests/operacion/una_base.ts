import type { Group } from '@japa/runner/core'
import pg from 'pg'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { migrar } from './servidores.js'

/** Un PostgreSQL migrado, y quien lo mira desde afuera de los servidores y de sus transacciones. */
export class UnaBase {
  postgres!: PostgresEfimero
  vigia!: pg.Client

  constructor(group: Group) {
    group.setup(async () => {
      this.postgres = await encenderPostgres()
      await migrar(this.postgres.url())
      await this.conectar()
      return async () => {
        await this.vigia.end()
        await this.postgres.detener()
      }
    })
  }

  /** Vuelve a mirar, si lo cortó un reinicio. */
  async conectar() {
    this.vigia = new pg.Client(this.postgres.url())
    this.vigia.on('error', () => undefined)
    await this.vigia.connect()
  }
}

import type { Group, TestContext } from '@japa/runner/core'
import pg from 'pg'
import { levantarFirebase } from '@chotuve/red-local/firebase/levantar'
import { particionar } from '#tests/apoyo/particiones'
import { hasta } from '#tests/apoyo/espera'
import { CON_PLANES } from '#tests/postgres/planes_hechos'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { encenderServidor, migrar } from '../servidores.js'
import { llenar } from './llenar.js'

export const PARTICIONES = 4

/** Un PostgreSQL migrado, con filas, repartido, que anota sus planes; y quien lo mira desde afuera. */
export class BaseRepartida {
  postgres!: PostgresEfimero
  vigia!: pg.Client

  constructor(group: Group) {
    group.setup(async () => {
      this.postgres = await encenderPostgres({ ajustes: CON_PLANES })
      await this.#entrar()
      await migrar(this.postgres.url())
      await llenar(this.vigia)
      await particionar(this.postgres.url(), PARTICIONES)
      await this.vigia.query('CREATE EXTENSION pg_stat_statements')
      return async () => {
        await this.vigia.end()
        await this.postgres.detener()
      }
    })
  }

  async planearCon(modo: 'force_custom_plan' | 'force_generic_plan') {
    await this.vigia.query(`ALTER SYSTEM SET plan_cache_mode = ${modo}`)
    await this.vigia.query('SELECT pg_reload_conf()')
  }

  /** Un servidor sobre ella, con su Firebase: lo que hace desde que se pide se cuenta desde cero. */
  async servidor(prueba: TestContext['test']) {
    const firebase = await levantarFirebase({ datos: ':memory:' })
    prueba.cleanup(() => firebase.cerrar())
    const { url } = await encenderServidor(prueba, {
      ...firebase.entorno,
      DATABASE_URL: this.postgres.url(),
    })
    await this.vigia.query('SELECT pg_stat_statements_reset()')
    return { url, vigia: this.vigia, firebase }
  }

  /** Con el registro en un archivo no se oye cuándo se puede entrar. */
  async #entrar() {
    await hasta(async () => {
      this.vigia = new pg.Client(this.postgres.url())
      return this.vigia.connect().then(
        () => true,
        () => false
      )
    }, 'que PostgreSQL deje entrar')
  }
}

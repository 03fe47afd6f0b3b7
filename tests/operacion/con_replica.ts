import type { Group, TestContext } from '@japa/runner/core'
import pg from 'pg'
import { hasta } from '#tests/apoyo/espera'
import type { Entorno } from '#tests/apoyo/procesos'
import { encenderReplica } from '#tests/postgres/replica'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { cronometrar, encenderServidor, migrar } from './servidores.js'

type SaludDeReplicas = { otros: { replicas: { en_uso: boolean; motivo: string | null }[] } }

/** Un PostgreSQL migrado y su réplica, y quien mira a cada uno. En cada prueba la réplica empieza al día. */
export class ConReplica {
  principal!: PostgresEfimero
  replica!: PostgresEfimero
  enPrincipal!: pg.Client
  enReplica!: pg.Client

  constructor(group: Group) {
    group.setup(async () => {
      this.principal = await encenderPostgres()
      await migrar(this.principal.url())
      this.replica = await encenderReplica(this.principal)
      this.enPrincipal = await conectar(this.principal)
      this.enReplica = await conectar(this.replica)
      return async () => {
        await Promise.all([this.enPrincipal.end(), this.enReplica.end()])
        await Promise.all([this.principal.detener(), this.replica.detener()])
      }
    })
    group.each.setup(() => () => this.seguir())
  }

  /** La réplica no muestra nada de lo que se escriba desde ahora. */
  async detenerla() {
    await this.alDia()
    await this.enReplica.query('SELECT pg_wal_replay_pause()')
    await hasta(async () => {
      const { rows } = await this.enReplica.query(
        'SELECT pg_get_wal_replay_pause_state() AS estado'
      )
      return rows[0].estado === 'paused'
    }, 'que la réplica se detuviera')
  }

  async seguir() {
    await this.enReplica.query('SELECT pg_wal_replay_resume()')
    await this.alDia()
  }

  /** Espera a que la réplica muestre todo lo escrito. */
  async alDia() {
    const { rows } = await this.enPrincipal.query(
      'SELECT pg_current_wal_insert_lsn()::text AS lugar'
    )
    await hasta(async () => {
      const sql = `SELECT pg_last_wal_replay_lsn() >= '${rows[0].lugar}'::pg_lsn AS llego`
      const leido = await this.enReplica.query(sql)
      return leido.rows[0].llego
    }, 'que la réplica se pusiera al día')
  }

  /** La réplica se encendió de nuevo. */
  async volverAMirar() {
    this.enReplica = await conectar(this.replica)
  }

  /** Un servidor que ya lee de la réplica. */
  async servidor(prueba: TestContext['test'], entorno: Entorno = {}) {
    const servidor = await encenderServidor(prueba, {
      DATABASE_URL: this.principal.url(),
      DATABASE_REPLICA_URL: this.replica.url(),
      ...entorno,
    })
    await hasta(() => enUso(servidor), 'que se usara la réplica')
    return servidor
  }
}

/** Si un servidor lee de la réplica. */
export async function enUso({ url }: { url: string }): Promise<boolean> {
  const [replica] = await replicasSegun(url)
  return replica?.en_uso === true
}

export async function replicasSegun(url: string) {
  const { cuerpo } = await cronometrar(`${url}/health/ready`)
  return (cuerpo as SaludDeReplicas).otros.replicas
}

async function conectar(postgres: PostgresEfimero) {
  const cliente = new pg.Client(postgres.url())
  cliente.on('error', () => undefined)
  await cliente.connect()
  return cliente
}

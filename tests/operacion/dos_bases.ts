import type { Group } from '@japa/runner/core'
import pg from 'pg'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { alguien, type Alguien } from './acciones.js'
import { cronometrar, migrar } from './servidores.js'

/** Hace algo en una de ellas, aunque hoy solo se la pueda leer. */
export async function en<Valor>(
  { url }: PostgresEfimero,
  tarea: (cliente: pg.Client) => Promise<Valor>
) {
  const cliente = new pg.Client(url())
  await cliente.connect()
  try {
    await cliente.query('SET default_transaction_read_only = off')
    return await tarea(cliente)
  } finally {
    await cliente.end()
  }
}

/** Lo que le pasa a un principal que dejó de serlo: solo se lee, y sus conexiones siguen. */
export const soloLectura = (postgres: PostgresEfimero, valor: 'on' | 'off') =>
  en(postgres, async (cliente) => {
    await cliente.query(`ALTER SYSTEM SET default_transaction_read_only = ${valor}`)
    await cliente.query('SELECT pg_reload_conf()')
  })

export const listo = (url: string) => cronometrar(`${url}/health/ready`)

export async function estadoDe(url: string) {
  const { estado } = await listo(url)
  return estado
}

/** Dos PostgreSQL migrados, que en cada prueba empiezan admitiendo escrituras. */
export class DosBases {
  uno!: PostgresEfimero
  dos!: PostgresEfimero

  constructor(group: Group) {
    group.setup(async () => {
      ;[this.uno, this.dos] = await Promise.all([encenderPostgres(), encenderPostgres()])
      await Promise.all(this.#ambas().map((postgres) => migrar(postgres.url())))
      return async () => {
        await Promise.all(this.#ambas().map((postgres) => postgres.detener()))
      }
    })
    group.each.teardown(async () => {
      for (const postgres of this.#ambas()) {
        await soloLectura(postgres, 'off')
      }
    })
  }

  direccion(atributos: string) {
    return `postgres://postgres@127.0.0.1:${this.uno.puerto},127.0.0.1:${this.dos.puerto}/postgres?sslmode=disable&target_session_attrs=${atributos}`
  }

  /** Dos personas que son contactos en las dos. */
  async contactos(): Promise<[Alguien, Alguien]> {
    const [ana, beto] = [await alguien(), await alguien()]
    for (const postgres of this.#ambas()) {
      await en(postgres, (cliente) =>
        cliente.query('INSERT INTO contacto (usuario_1, usuario_2) VALUES ($1, $2)', [
          ana.id,
          beto.id,
        ])
      )
    }
    return [ana, beto]
  }

  #ambas() {
    return [this.uno, this.dos]
  }
}

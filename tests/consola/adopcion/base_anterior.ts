import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import pg from 'pg'
import type { PostgresEfimero } from '#tests/postgres/servidor'
import { ACE, correr } from '../programas.js'

let ultima = 0

/** Una base nueva de un PostgreSQL efímero, y lo que se hace con ella en estas pruebas. */
export class BaseDePrueba {
  static async crear(postgres: PostgresEfimero): Promise<BaseDePrueba> {
    const nombre = `prueba_${++ultima}`
    const base = new BaseDePrueba(postgres.url(nombre))
    await conCliente(postgres.url(), (cliente) => cliente.query(`CREATE DATABASE ${nombre}`))
    return base
  }

  private constructor(readonly url: string) {}

  /** La misma base, con otro rol. */
  como(rol: string): string {
    return this.url.replace('//postgres@', `//${rol}@`)
  }

  consultar<Fila extends pg.QueryResultRow>(sql: string): Promise<Fila[]> {
    return conCliente(this.url, async (cliente) => {
      const { rows } = await cliente.query<Fila>(sql)
      return rows
    })
  }

  /** Deja la base como la deja el servidor anterior. */
  async cargar(prefijo = '') {
    const sql = await readFile(app.makePath('tests/fixtures/base_anterior.sql'), 'utf-8')
    await this.consultar(prefijo + sql)
  }

  async ids(tabla: string): Promise<number[]> {
    const filas = await this.consultar<{ id: number }>(`SELECT id FROM ${tabla} ORDER BY id`)
    return filas.map(({ id }) => id)
  }

  ace(...argumentos: string[]) {
    return correr(process.execPath, [...ACE, ...argumentos], { DATABASE_URL: this.url })
  }

  migrar(url = this.url) {
    return correr(process.execPath, [...ACE, 'migration:run', '--force'], { DATABASE_URL: url })
  }
}

async function conCliente<Valor>(url: string, tarea: (cliente: pg.Client) => Promise<Valor>) {
  const cliente = new pg.Client({ connectionString: url })
  await cliente.connect()
  try {
    return await tarea(cliente)
  } finally {
    await cliente.end()
  }
}

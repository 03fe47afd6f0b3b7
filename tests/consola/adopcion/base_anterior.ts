import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import pg from 'pg'
import { enterosComoNumeros } from '#base/conexion/enteros'
import { hasta } from '#tests/apoyo/espera'
import type { PostgresEfimero } from '#tests/postgres/servidor'
import { ACE, correr } from '#tests/apoyo/programas'

let ultima = 0

/** Una base nueva de un PostgreSQL efímero, y lo que se hace con ella en estas pruebas. */
export class BaseDePrueba {
  /** @param plantilla de cuál copiarla, si no es vacía */
  static async crear(postgres: PostgresEfimero, plantilla?: BaseDePrueba): Promise<BaseDePrueba> {
    const nombre = `prueba_${++ultima}`
    const base = new BaseDePrueba(postgres.url(nombre))
    const desde = plantilla ? `TEMPLATE ${new URL(plantilla.url).pathname.slice(1)}` : ''
    await conCliente(postgres.url(), (cliente) =>
      cliente.query(`CREATE DATABASE ${nombre} ${desde}`)
    )
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

  /** Una conexión que queda abierta, como las del servidor anterior. */
  async conectar(): Promise<pg.Client> {
    const cliente = new pg.Client({ connectionString: this.url })
    await cliente.connect()
    return cliente
  }

  /** Espera a que otra conexión a esta base esté esperando que le suelten una tabla. */
  async hastaQueEspere(consulta: string) {
    const esperando = `
      SELECT 1 FROM pg_stat_activity
      WHERE wait_event_type = 'Lock' AND query LIKE '${consulta}%' AND datname = current_database()`
    await hasta(async () => {
      const conexiones = await this.consultar(esperando)
      return conexiones.length > 0
    })
  }

  async descartes(): Promise<[tabla: string, id: number, motivo: string][]> {
    const filas = await this.consultar<{ tabla: string; id: number; motivo: string }>(
      `SELECT tabla, (fila->>'id')::int AS id, motivo FROM descartado ORDER BY tabla, 2`
    )
    return filas.map(({ tabla, id, motivo }) => [tabla, id, motivo])
  }

  async tablas(): Promise<string[]> {
    const filas = await this.consultar<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`
    )
    return filas.map(({ tablename }) => tablename)
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
  const cliente = new pg.Client({ connectionString: url, types: enterosComoNumeros })
  await cliente.connect()
  try {
    return await tarea(cliente)
  } finally {
    await cliente.end()
  }
}

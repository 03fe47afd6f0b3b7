import type { ApplicationService } from '@adonisjs/core/types'
import type { Database } from '@adonisjs/lucid/database'
import { conLaBase, type HayAlguien } from '#operacion/diagnostico/con_la_base'
import { bien, mal, type Hallazgo, type Revision } from '#operacion/diagnostico/revision'
import type { Escritura } from '#operacion/salud/escritura'
import { leerPendientes } from '#operacion/salud/pendientes'

const LIMITE_MS = 8_000

type Opciones = {
  db: Database
  app: ApplicationService
  escritura: Escritura
  hayAlguien: HayAlguien
}

const REVISAR_LA_BASE = 'Revisá DATABASE_URL y que la base esté encendida.'
const SIN_BASE = 'Primero, lo de la base.'

/** Lo que se mira de la base. Lo que hace cada una espera a saber si hay alguien del otro lado. */
export function revisionesDeLaBase({ db, app, escritura, hayAlguien }: Opciones): Revision[] {
  const enPostgres = () => db.connection().dialect.name === 'postgres'

  const version = async () => {
    const sql = enPostgres() ? 'SHOW server_version' : 'SELECT sqlite_version() AS server_version'
    return `${enPostgres() ? 'PostgreSQL' : 'SQLite'} ${await unValor(sql, 'server_version')}`
  }

  const codificacion = async () => {
    const sql = enPostgres() ? 'SHOW server_encoding' : 'PRAGMA encoding'
    const cual = await unValor(sql, enPostgres() ? 'server_encoding' : 'encoding')
    return /^UTF-?8$/i.test(cual)
      ? bien(cual)
      : mal(cual, 'Pasá lo que tiene a una base en UTF8 (docs/despliegue.md).')
  }

  const escribir = async () =>
    (await escritura())
      ? bien('se puede escribir')
      : mal('solo se puede leer', 'Apuntá DATABASE_URL a la base en la que se escribe.')

  const migraciones = async () => {
    const pendientes = await leerPendientes(db, app)
    if (pendientes.length === 0) {
      return bien('al día')
    }
    const cuales = pendientes === 'todas' ? 'todas' : `${pendientes.length}`
    return mal(`pendientes: ${cuales}`, 'Corré bin/ace migration:run.')
  }

  async function unValor(sql: string, columna: string): Promise<string> {
    const respuesta: unknown = await db.rawQuery(sql)
    const filas = Array.isArray(respuesta)
      ? respuesta
      : (respuesta as { rows: Record<string, unknown>[] }).rows
    return String(filas[0]?.[columna] ?? '')
  }

  const una = (nombre: string, mirar: () => Promise<Hallazgo>, siFalla = SIN_BASE) => ({
    nombre,
    limiteMs: LIMITE_MS,
    siFalla,
    revisar: conLaBase(hayAlguien, mirar),
  })

  return [
    una('base', async () => bien(await version()), REVISAR_LA_BASE),
    una('codificacion', codificacion),
    una('escritura', escribir),
    una('migraciones', migraciones),
  ]
}

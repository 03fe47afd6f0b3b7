import type { ApplicationService } from '@adonisjs/core/types'
import type { Database } from '@adonisjs/lucid/database'
import { MigrationRunner } from '@adonisjs/lucid/migration'

/** Las migraciones que le faltan a la base; `todas` si no tiene ninguna. No crea nada. */
export async function leerPendientes(
  db: Database,
  app: ApplicationService
): Promise<string[] | 'todas'> {
  // Sin la tabla no se aplicó ninguna; al listador, en cambio, le da por crearla.
  const { connectionName } = db.connection()
  const tabla = db.getRawConnection(connectionName)?.config.migrations?.tableName
  if (!(await db.connection().schema.hasTable(tabla ?? 'adonis_schema'))) {
    return 'todas'
  }
  const migrador = new MigrationRunner(db, app, { direction: 'up', dryRun: true })
  const migraciones = await migrador.getList()
  return migraciones.filter(({ status }) => status === 'pending').map(({ name }) => name)
}

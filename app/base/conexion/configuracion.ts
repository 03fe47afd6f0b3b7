import type { Database } from '@adonisjs/lucid/database'

/** Con qué se conecta la base principal. */
export const configuracionDe = (db: Database) => db.manager.get(db.primaryConnectionName)?.config

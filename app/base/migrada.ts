import db from '@adonisjs/lucid/services/db'

/** Si la base tiene nuestras tablas. */
export const estaMigrada = (): Promise<boolean> => db.connection().schema.hasTable('regla')

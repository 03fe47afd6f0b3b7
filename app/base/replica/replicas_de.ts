import type { Database } from '@adonisjs/lucid/database'
import { Replica } from '#base/replica/replica'

/** Las configuradas, sin mirar todavía. Por una no se puede escribir: sus clientes solo leen. */
export const replicasDe = (db: Database, configuradas: { nombre: string; conexion: string }[]) =>
  configuradas.map(
    (una) => new Replica({ ...una, conectar: (cual) => db.connection(cual, { mode: 'read' }) })
  )

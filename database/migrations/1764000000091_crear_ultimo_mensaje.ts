import { BaseSchema } from '@adonisjs/lucid/schema'
import { prepararTransaccion, tomarTablas } from '#database/adopcion/tomar_tablas'
import {
  buscarUltimosMensajes,
  crearUltimosMensajes,
  quitarUltimosMensajes,
} from '#database/ultimos_mensajes/disparadores'

/**
 * El último mensaje de cada conversación, para listarlas sin leer los demás (docs/contrato.md §6). Los busca con la
 * tabla tomada: se puede leer y no escribir lo que tarda en recorrer un índice.
 */
export default class extends BaseSchema {
  override async up() {
    const enPostgres = this.db.dialect.name === 'postgres'
    if (enPostgres) {
      await prepararTransaccion(this.db)
    }
    this.schema.createTable('ultimo_mensaje', (tabla) => {
      tabla.integer('menor').notNullable()
      tabla.integer('mayor').notNullable()
      tabla.bigInteger('mensaje').notNullable()
      tabla.primary(['menor', 'mayor'])
      tabla.index(['menor', 'mensaje'], 'ultimo_mensaje_de_menor')
      tabla.index(['mayor', 'mensaje'], 'ultimo_mensaje_de_mayor')
    })
    this.defer(async (db) => {
      if (enPostgres) {
        await tomarTablas(db, ['mensaje'], 'SHARE ROW EXCLUSIVE')
      }
      await crearUltimosMensajes(db)
      await buscarUltimosMensajes(db)
    })
  }

  override async down() {
    this.defer((db) => quitarUltimosMensajes(db))
    this.schema.dropTable('ultimo_mensaje')
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'
import { prepararTransaccion, tomarTablas } from '#database/adopcion/tomar_tablas'

/**
 * Cuándo se editó un comentario, y los textos que dejaron de verse porque se lo editó o se lo eliminó: quien modera
 * los puede leer un tiempo (docs/contrato.md §15). La columna es nula en todas las filas: agregarla es un instante.
 */
export default class extends BaseSchema {
  override async up() {
    const enPostgres = this.db.dialect.name === 'postgres'
    if (enPostgres) {
      await prepararTransaccion(this.db)
    }
    this.defer(async (db) => {
      if (enPostgres) {
        await tomarTablas(db, ['comentario'], 'ACCESS EXCLUSIVE')
      }
      const tipo = enPostgres ? 'timestamptz' : 'datetime'
      await db.rawQuery(`ALTER TABLE comentario ADD COLUMN editado ${tipo}`)
    })
    this.schema.createTable('comentario_anterior', (tabla) => {
      tabla.bigIncrements('id')
      tabla.bigInteger('comentario').notNullable()
      tabla.string('video', 32).notNullable()
      // Su autor, y quién lo editó o lo eliminó.
      tabla.integer('usuario').notNullable()
      tabla.integer('por').notNullable()
      tabla.text('texto').notNullable()
      // `editado` o `eliminado`, y cuándo: desde entonces no se ve.
      tabla.string('motivo', 16).notNullable()
      tabla.timestamp('fecha', { useTz: true }).notNullable()
      tabla.index(['comentario'], 'comentario_anterior_por_comentario')
      tabla.index(['usuario'], 'comentario_anterior_por_usuario')
      tabla.index(['fecha'], 'comentario_anterior_por_fecha')
    })
  }

  override async down() {
    this.schema.dropTable('comentario_anterior')
    this.defer((db) => db.rawQuery('ALTER TABLE comentario DROP COLUMN editado'))
  }
}

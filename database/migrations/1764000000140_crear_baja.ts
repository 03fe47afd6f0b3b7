import { BaseSchema } from '@adonisjs/lucid/schema'
import { prepararTransaccion, tomarTablas } from '#database/adopcion/tomar_tablas'

/** Las que ya pueden tener muchas filas: mientras se hace su índice, quien les escribe espera. */
const TABLAS = ['comentario', 'comentario_anterior', 'denuncia', 'silencio', 'conversacion_callada']

const INDICES = {
  comentario_por_usuario: 'comentario (usuario, id)',
  comentario_anterior_por_quien: 'comentario_anterior (por)',
  denuncia_por_autor: 'denuncia (autor)',
  silencio_de_silenciado: 'silencio (silenciado)',
  conversacion_callada_con: 'conversacion_callada (otra)',
}

/**
 * Quienes se fueron (docs/contrato.md §15). De cada uno queda un resumen que no dice quién es, para que sus tokens,
 * que auth no puede anular, no valgan más; y, mientras se lo está borrando, hasta dónde se llegó.
 */
export default class extends BaseSchema {
  override async up() {
    const enPostgres = this.db.dialect.name === 'postgres'
    if (enPostgres) {
      await prepararTransaccion(this.db)
    }
    this.schema.createTable('baja', (tabla) => {
      tabla.bigIncrements('id')
      tabla.string('resumen', 64).notNullable().unique('baja_unica')
      tabla.timestamp('fecha', { useTz: true }).notNullable()
    })
    this.schema.createTable('baja_en_curso', (tabla) => {
      tabla.integer('usuario').primary()
      tabla.bigInteger('baja').notNullable()
      tabla.string('paso', 16).notNullable()
      tabla.integer('intentos').notNullable().defaultTo(0)
      tabla.timestamp('proximo_intento', { useTz: true }).notNullable()
      tabla.text('ultimo_error')
    })
    // Lo de una persona, que hasta acá se buscaba solo por el otro lado.
    this.defer(async (db) => {
      if (enPostgres) {
        await tomarTablas(db, TABLAS, 'SHARE ROW EXCLUSIVE')
      }
      for (const [indice, donde] of Object.entries(INDICES)) {
        await db.rawQuery(`CREATE INDEX ${indice} ON ${donde}`)
      }
    })
  }

  override async down() {
    for (const indice of Object.keys(INDICES)) {
      this.schema.raw(`DROP INDEX ${indice}`)
    }
    this.schema.dropTable('baja_en_curso')
    this.schema.dropTable('baja')
  }
}

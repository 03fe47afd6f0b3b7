import { BaseSchema } from '@adonisjs/lucid/schema'
import type { Knex } from 'knex'

/** Las tablas que ya tenía el servidor anterior, con sus nombres (docs/contrato.md §13). */
export default class extends BaseSchema {
  override async up() {
    if (this.db.dialect.name === 'postgres') {
      this.schema.raw(`CREATE TYPE tiporeaccion AS ENUM ('NO_ME_GUSTA', 'ME_GUSTA')`)
    }

    this.schema.createTable('reaccion', (tabla) => {
      tabla.increments('id')
      tabla.string('video', 32).notNullable()
      tabla.integer('usuario').notNullable()
      tabla
        .enum('tipo', ['NO_ME_GUSTA', 'ME_GUSTA'], {
          useNative: true,
          enumName: 'tiporeaccion',
          existingType: true,
        })
        .notNullable()
      this.#fecha(tabla)
    })

    this.schema.createTable('comentario', (tabla) => {
      tabla.increments('id')
      tabla.string('video', 32).notNullable()
      tabla.integer('usuario').notNullable()
      tabla.string('comentario', 5000).notNullable()
      this.#fecha(tabla)
    })

    this.schema.createTable('contacto', (tabla) => {
      tabla.increments('id')
      tabla.integer('usuario_1').notNullable()
      tabla.integer('usuario_2').notNullable()
      this.#fecha(tabla)
    })

    this.schema.createTable('solicitud_contacto', (tabla) => {
      tabla.increments('id')
      tabla.integer('usuario_emisor').notNullable()
      tabla.integer('usuario_receptor').notNullable()
    })
  }

  override async down() {
    for (const tabla of ['solicitud_contacto', 'contacto', 'comentario', 'reaccion']) {
      this.schema.dropTable(tabla)
    }
    if (this.db.dialect.name === 'postgres') {
      this.schema.raw('DROP TYPE tiporeaccion')
    }
  }

  /** Admite nulos: las filas adoptadas del servidor anterior pueden no tenerla. */
  #fecha(tabla: Knex.CreateTableBuilder) {
    const ahora =
      this.db.dialect.name === 'postgres' ? 'now()' : `(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`
    tabla.timestamp('fecha', { useTz: true }).defaultTo(this.raw(ahora))
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'
import type { Knex } from 'knex'
import { TABLAS_HEREDADAS, type TablaHeredada } from '#database/adopcion/clasificacion'
import { exigirRequisitos } from '#database/adopcion/requisitos'
import { negarseSiHayAdoptados, tablasQueEstan } from '#database/adopcion/tablas'

/**
 * Las tablas que ya tenía el servidor anterior, con sus nombres (docs/contrato.md §13). Las que ya
 * están se adoptan: quedan anotadas y la migración siguiente las depura (docs/actualizacion.md).
 */
export default class extends BaseSchema {
  override async up() {
    await exigirRequisitos(this.db)
    const estan = await tablasQueEstan(this.db)
    const enPostgres = this.db.dialect.name === 'postgres'
    this.schema.createTable('adopcion', (tabla) => {
      tabla.string('tabla', 32).primary()
    })
    if (estan.length > 0) {
      this.schema.raw(
        `INSERT INTO adopcion (tabla) VALUES ${estan.map((tabla) => `('${tabla}')`).join(', ')}`
      )
    }
    if (enPostgres) {
      this.schema.raw(`DO $$ BEGIN
        IF to_regtype('tiporeaccion') IS NULL THEN
          CREATE TYPE tiporeaccion AS ENUM ('NO_ME_GUSTA', 'ME_GUSTA');
        END IF;
      END $$`)
    }
    for (const tabla of TABLAS_HEREDADAS) {
      if (!estan.includes(tabla)) {
        this.schema.createTable(tabla, (columnas) => this.#columnas[tabla](columnas))
      }
    }
  }

  override async down() {
    await negarseSiHayAdoptados(this.db)
    for (const tabla of [...TABLAS_HEREDADAS].reverse()) {
      this.schema.dropTable(tabla)
    }
    this.schema.dropTable('adopcion')
    if (this.db.dialect.name === 'postgres') {
      this.schema.raw('DROP TYPE tiporeaccion')
    }
  }

  readonly #columnas: Record<TablaHeredada, (tabla: Knex.CreateTableBuilder) => void> = {
    reaccion: (tabla) => {
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
    },
    comentario: (tabla) => {
      tabla.increments('id')
      tabla.string('video', 32).notNullable()
      tabla.integer('usuario').notNullable()
      tabla.string('comentario', 5000).notNullable()
      this.#fecha(tabla)
    },
    contacto: (tabla) => {
      tabla.increments('id')
      tabla.integer('usuario_1').notNullable()
      tabla.integer('usuario_2').notNullable()
      this.#fecha(tabla)
    },
    solicitud_contacto: (tabla) => {
      tabla.increments('id')
      tabla.integer('usuario_emisor').notNullable()
      tabla.integer('usuario_receptor').notNullable()
    },
  }

  /** Admite nulos: las filas adoptadas pueden no tenerla. */
  #fecha(tabla: Knex.CreateTableBuilder) {
    const ahora =
      this.db.dialect.name === 'postgres' ? 'now()' : `(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`
    tabla.timestamp('fecha', { useTz: true }).defaultTo(this.raw(ahora))
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'
import { DENUNCIAS } from '#database/cuentas/denuncias'
import { dejarDeLlevarCuenta, llevarCuenta } from '#database/cuentas/disparadores'

/**
 * Lo que la gente denuncia y lo que se resolvió (docs/contrato.md §15, §16). Son tablas nuevas: nadie espera nada.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('denuncia', (tabla) => {
      tabla.increments('id')
      tabla.string('tipo', 16).notNullable()
      // El `_id` que respondió media, o un id nuestro o de auth: de cada tipo, siempre escrito igual.
      tabla.string('cosa', 32).notNullable()
      // El video en el que está, si es un comentario.
      tabla.string('video', 32)
      tabla.integer('autor').notNullable()
      tabla.integer('denunciante').notNullable()
      tabla.string('motivo', 16).notNullable()
      tabla.text('texto')
      tabla.timestamp('fecha', { useTz: true }).notNullable()
      tabla.string('estado', 16).notNullable()
      tabla.string('resolucion', 32)
      // Cuál de las de `resolucion` la cerró.
      tabla.integer('resolucion_id')
      tabla.timestamp('resuelta', { useTz: true })
      tabla.index(['tipo', 'cosa', 'id'], 'denuncia_por_cosa')
      tabla.index(['estado', 'tipo', 'id'], 'denuncia_por_estado_y_tipo')
      tabla.index(['estado', 'id'], 'denuncia_por_estado')
      tabla.index(['tipo', 'id'], 'denuncia_por_tipo')
      tabla.index(['denunciante', 'id'], 'denuncia_por_denunciante')
    })
    this.schema.createTable('resolucion', (tabla) => {
      tabla.increments('id')
      tabla.string('tipo', 16).notNullable()
      tabla.string('cosa', 32).notNullable()
      tabla.string('resolucion', 32).notNullable()
      tabla.text('nota')
      tabla.text('quien').notNullable()
      tabla.timestamp('fecha', { useTz: true }).notNullable()
      tabla.timestamp('terminada', { useTz: true })
    })
    this.schema.createTable('cantidad_de_denuncias', (tabla) => {
      tabla.string('hecho', 16).notNullable()
      tabla.string('estado', 16).notNullable()
      tabla.smallint('parte').notNullable()
      tabla.bigInteger('cantidad').notNullable()
      tabla.primary(['hecho', 'estado', 'parte'])
    })
    this.defer(async (db) => {
      await db.rawQuery(
        `CREATE UNIQUE INDEX denuncia_abierta_unica ON denuncia (denunciante, tipo, cosa) WHERE estado = 'abierta'`
      )
      await db.rawQuery(
        'CREATE UNIQUE INDEX resolucion_en_curso_unica ON resolucion (tipo, cosa) WHERE terminada IS NULL'
      )
      await llevarCuenta(db, DENUNCIAS)
    })
  }

  override async down() {
    this.defer((db) => dejarDeLlevarCuenta(db, DENUNCIAS))
    this.schema.dropTable('cantidad_de_denuncias')
    this.schema.dropTable('resolucion')
    this.schema.dropTable('denuncia')
  }
}

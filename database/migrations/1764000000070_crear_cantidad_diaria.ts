import { BaseSchema } from '@adonisjs/lucid/schema'
import { dejarDeLlevarCuenta, llevarCuenta } from '#database/cuentas/disparadores'
import { POR_DIA } from '#database/cuentas/por_dia'
import { recontar } from '#database/cuentas/recontar'
import { prepararTransaccion } from '#database/adopcion/tomar_tablas'

/**
 * Cuántas reacciones, comentarios y contactos hubo cada día, sin contarlos cada vez: las estadísticas
 * cuestan lo mismo con diez filas que con diez millones (docs/decisiones/0010).
 *
 * Cuenta lo que hay con las tres tablas tomadas: 10.000.000 de filas llevan cerca de un minuto, en el que
 * se puede leer y no escribir.
 */
export default class extends BaseSchema {
  override async up() {
    if (this.db.dialect.name === 'postgres') {
      await prepararTransaccion(this.db)
    }
    this.schema.createTable('cantidad_diaria', (tabla) => {
      tabla.string('hecho', 16).notNullable()
      // `AAAA-MM-DD`, o nada en lo que no tiene fecha.
      tabla.string('dia', 16).notNullable()
      tabla.smallint('parte').notNullable()
      tabla.bigInteger('cantidad').notNullable()
      tabla.primary(['hecho', 'dia', 'parte'])
    })
    this.defer(async (db) => {
      await llevarCuenta(db, POR_DIA)
      await recontar(db, POR_DIA)
    })
  }

  override async down() {
    this.defer((db) => dejarDeLlevarCuenta(db, POR_DIA))
    this.schema.dropTable('cantidad_diaria')
  }
}

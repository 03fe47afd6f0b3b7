import { BaseSchema } from '@adonisjs/lucid/schema'
import { prepararTransaccion } from '#database/adopcion/tomar_tablas'

/**
 * Las reacciones de un video, sin leer las de todos: con él se comparan y se rehacen los contadores de a pocos videos
 * (`doctor` y `base:verificar`). Hacerlo con 10.000.000 de reacciones lleva unos segundos, en los que se puede leer y
 * no reaccionar.
 */
export default class extends BaseSchema {
  override async up() {
    if (this.db.dialect.name === 'postgres') {
      await prepararTransaccion(this.db)
    }
    this.schema.raw('CREATE INDEX reaccion_por_video ON reaccion (video, tipo)')
  }

  override async down() {
    this.schema.raw('DROP INDEX reaccion_por_video')
  }
}

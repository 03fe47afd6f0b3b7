import { BaseSchema } from '@adonisjs/lucid/schema'
import { prepararTransaccion } from '#database/adopcion/tomar_tablas'

/**
 * Los mensajes que nadie leyó se buscan por su conversación, que es por lo que se puede repartir la tabla
 * (docs/decisiones/0018). El índice es de una parte chica de ella, pero hacerlo la recorre una vez: mientras tanto se
 * puede leer y no escribir. El de antes queda, que lo usa la versión anterior mientras se la reemplaza.
 */
export default class extends BaseSchema {
  override async up() {
    const enPostgres = this.db.dialect.name === 'postgres'
    if (enPostgres) {
      await prepararTransaccion(this.db)
    }
    const [menor, mayor] = enPostgres ? ['LEAST', 'GREATEST'] : ['min', 'max']
    const par = `${menor}(emisor, destinatario), ${mayor}(emisor, destinatario)`
    // El emisor va al final para que no haga falta ir a la fila: PostgreSQL no sabe que ya está en el par.
    this.schema.raw(
      `CREATE INDEX mensaje_sin_leer_del_par ON mensaje (${par}, destinatario, id, emisor) WHERE leido = false`
    )
  }

  override async down() {
    this.schema.raw('DROP INDEX mensaje_sin_leer_del_par')
  }
}

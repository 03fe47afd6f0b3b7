import { BaseSchema } from '@adonisjs/lucid/schema'
import { prepararTransaccion, tomarTablas } from '#database/adopcion/tomar_tablas'

/**
 * Quita los índices que otros reemplazan. Aparte de crearlos: para quitarlos nadie puede estar leyendo, y así es
 * un instante.
 */
export default class extends BaseSchema {
  override async up() {
    if (this.db.dialect.name === 'postgres') {
      await prepararTransaccion(this.db)
    }
    this.defer(async (db) => {
      if (db.dialect.name === 'postgres') {
        await tomarTablas(db, ['dispositivo', 'mensaje', 'conversacion'], 'ACCESS EXCLUSIVE')
      }
      for (const indice of Object.keys(this.#indices())) {
        await db.rawQuery(`DROP INDEX ${indice}`)
      }
    })
  }

  override async down() {
    for (const [indice, donde] of Object.entries(this.#indices())) {
      this.schema.raw(`CREATE INDEX ${indice} ON ${donde}`)
    }
  }

  #indices(): Record<string, string> {
    const [menor, mayor] =
      this.db.dialect.name === 'postgres' ? ['LEAST', 'GREATEST'] : ['min', 'max']
    const par = `${menor}(emisor, destinatario), ${mayor}(emisor, destinatario)`
    return {
      mensaje_pendiente: `mensaje (${par}, push_id) WHERE estado = 'pendiente'`,
      mensaje_sin_leer: 'mensaje (destinatario, emisor) WHERE leido = false',
      conversacion_pendiente: 'conversacion (proximo_intento) WHERE proximo_intento IS NOT NULL',
      dispositivo_por_mirar: 'dispositivo (proximo_intento) WHERE proximo_intento IS NOT NULL',
    }
  }
}

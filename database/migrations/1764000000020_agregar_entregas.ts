import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * La cola de salida (docs/decisiones/0008): el estado de cada entrega está en la fila de lo que se
 * entrega, y los mensajes se entregan por conversación. Lo que ya había no se entrega.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('notificacion', (tabla) => {
      tabla.boolean('leida').notNullable().defaultTo(false)
      tabla.string('estado', 16).notNullable().defaultTo('registrada')
      tabla.integer('intentos').notNullable().defaultTo(0)
      tabla.timestamp('proximo_intento', { useTz: true })
      tabla.text('ultimo_error')
    })
    this.schema.alterTable('mensaje', (tabla) => {
      tabla.boolean('leido').notNullable().defaultTo(false)
      tabla.string('push_id', 20)
      tabla.string('estado', 16)
      tabla.text('ultimo_error')
    })
    this.schema.createTable('conversacion', (tabla) => {
      tabla.integer('menor').notNullable()
      tabla.integer('mayor').notNullable()
      tabla.string('ultimo_push_id', 20).notNullable()
      tabla.timestamp('fecha', { useTz: true }).notNullable()
      tabla.integer('intentos').notNullable().defaultTo(0)
      tabla.integer('fallas_seguidas').notNullable().defaultTo(0)
      tabla.timestamp('proximo_intento', { useTz: true })
      tabla.text('ultimo_error')
      tabla.primary(['menor', 'mayor'])
    })

    for (const [indice, donde] of Object.entries(this.#indices())) {
      this.schema.raw(`CREATE INDEX ${indice} ON ${donde}`)
    }
  }

  override async down() {
    for (const indice of Object.keys(this.#indices())) {
      this.schema.raw(`DROP INDEX ${indice}`)
    }
    this.schema.dropTable('conversacion')
    for (const columna of ['leido', 'push_id', 'estado', 'ultimo_error']) {
      this.schema.raw(`ALTER TABLE mensaje DROP COLUMN ${columna}`)
    }
    for (const columna of ['leida', 'estado', 'intentos', 'proximo_intento', 'ultimo_error']) {
      this.schema.raw(`ALTER TABLE notificacion DROP COLUMN ${columna}`)
    }
  }

  /** Casi todos parciales: lo pendiente y lo no leído son una parte chica de cada tabla. */
  #indices(): Record<string, string> {
    const [menor, mayor] =
      this.db.dialect.name === 'postgres' ? ['LEAST', 'GREATEST'] : ['min', 'max']
    const par = `${menor}(emisor, destinatario), ${mayor}(emisor, destinatario)`
    return {
      notificacion_pendiente: `notificacion (proximo_intento, id) WHERE estado = 'pendiente'`,
      notificacion_sin_leer: 'notificacion (usuario, id) WHERE leida = false',
      conversacion_pendiente: 'conversacion (proximo_intento) WHERE proximo_intento IS NOT NULL',
      mensaje_pendiente: `mensaje (${par}, push_id) WHERE estado = 'pendiente'`,
      mensaje_de_emisor: 'mensaje (emisor, id)',
      mensaje_a_destinatario: 'mensaje (destinatario, id)',
      mensaje_sin_leer: 'mensaje (destinatario, emisor) WHERE leido = false',
    }
  }
}

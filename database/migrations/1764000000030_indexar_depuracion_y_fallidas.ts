import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Los índices de lo que se depura por su fecha, de lo que se reintenta y de los otros me gusta de un video.
 * Crear uno deja esperando a quien escribe en la tabla: los parciales son chicos, y los de fecha
 * recorren la tabla una vez.
 */
const INDICES: Record<string, string> = {
  notificacion_por_depurar: 'notificacion (leida, fecha)',
  notificacion_de_video: 'notificacion (video, fecha) WHERE video IS NOT NULL',
  notificacion_fallida: `notificacion (id) WHERE estado = 'fallida'`,
  mensaje_fallido: `mensaje (id) WHERE estado = 'fallida'`,
  conversacion_quieta: 'conversacion (fecha) WHERE proximo_intento IS NULL',
}

export default class extends BaseSchema {
  override async up() {
    for (const [indice, donde] of Object.entries(INDICES)) {
      this.schema.raw(`CREATE INDEX ${indice} ON ${donde}`)
    }
  }

  override async down() {
    for (const indice of Object.keys(INDICES)) {
      this.schema.raw(`DROP INDEX ${indice}`)
    }
  }
}

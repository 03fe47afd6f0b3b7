import { BaseSchema } from '@adonisjs/lucid/schema'
import { prepararTransaccion } from '#database/adopcion/tomar_tablas'
import { ampliarId, cambiarTipo } from '#database/ids/ampliar'
import { TABLAS_QUE_CRECEN } from '#database/ids/tablas'

/**
 * Los ids que solo crecen pasan a 64 bits: en 32 entran 2.147.483.647, y una reacción que se alterna gasta uno
 * cada vez. En SQLite ya lo son.
 *
 * PostgreSQL escribe cada tabla de nuevo, tomada; cuánto lleva y cómo hacerlo sin eso está en
 * docs/operacion/procedimientos.md.
 */
export default class extends BaseSchema {
  override async up() {
    if (this.db.dialect.name === 'postgres') {
      await prepararTransaccion(this.db)
      this.defer(async (db) => {
        for (const tabla of TABLAS_QUE_CRECEN) {
          await ampliarId(tabla, db)
        }
      })
    }
  }

  /** Falla, sin cambiar nada, si algún id ya no entra. */
  override async down() {
    if (this.db.dialect.name === 'postgres') {
      this.defer(async (db) => {
        for (const tabla of TABLAS_QUE_CRECEN) {
          await cambiarTipo(tabla, 'integer', db)
        }
      })
    }
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { prepararTransaccion, tomarTablas } from '#database/adopcion/tomar_tablas'
import { dejarDeLlevarCuenta, llevarCuenta } from '#database/cuentas/disparadores'
import { POR_ESTADO } from '#database/cuentas/por_estado'
import { recontar } from '#database/cuentas/recontar'

/** En el orden en que las bloquean las demás transacciones. */
const TABLAS = ['dispositivo', 'mensaje', 'conversacion', 'notificacion']

/**
 * Cuántas entregas hay en cada estado, y los índices para ir derecho a lo que espera, a lo que se toma y a lo que
 * nadie leyó: nada de la cola recorre una tabla (docs/decisiones/0010).
 *
 * Lo hace con las tablas tomadas: se puede leer y no escribir lo que tarda en recorrerlas.
 */
export default class extends BaseSchema {
  override async up() {
    const enPostgres = this.db.dialect.name === 'postgres'
    if (enPostgres) {
      await prepararTransaccion(this.db)
    }
    this.schema.createTable('cantidad_por_estado', (tabla) => {
      tabla.string('hecho', 16).notNullable()
      tabla.string('estado', 16).notNullable()
      tabla.smallint('parte').notNullable()
      tabla.bigInteger('cantidad').notNullable()
      tabla.primary(['hecho', 'estado', 'parte'])
    })
    this.defer(async (db) => {
      if (enPostgres) {
        await tomarTablas(db, TABLAS, 'SHARE ROW EXCLUSIVE')
      }
      await anotarLosQueFallaron(db)
      for (const [indice, donde] of Object.entries(indices(db))) {
        await db.rawQuery(`CREATE INDEX ${indice} ON ${donde}`)
      }
      await llevarCuenta(db, POR_ESTADO)
      await recontar(db, POR_ESTADO)
    })
  }

  override async down() {
    this.defer(async (db) => {
      await dejarDeLlevarCuenta(db, POR_ESTADO)
      for (const indice of Object.keys(indices(db))) {
        await db.rawQuery(`DROP INDEX ${indice}`)
      }
    })
    this.schema.dropTable('cantidad_por_estado')
  }
}

function parDe({ dialect }: QueryClientContract) {
  const [menor, mayor] = dialect.name === 'postgres' ? ['LEAST', 'GREATEST'] : ['min', 'max']
  return { menor: `${menor}(emisor, destinatario)`, mayor: `${mayor}(emisor, destinatario)` }
}

/** Parciales, de una parte chica de cada tabla. Los de tomar desempatan como se toma: muchas vencen a la vez. */
function indices(db: QueryClientContract): Record<string, string> {
  const { menor, mayor } = parDe(db)
  return {
    notificacion_en_espera: `notificacion (fecha) WHERE estado = 'pendiente'`,
    mensaje_en_espera: `mensaje (fecha) WHERE estado = 'pendiente'`,
    mensaje_por_entregar: `mensaje (${menor}, ${mayor}, id) WHERE estado = 'pendiente'`,
    conversacion_por_tomar:
      'conversacion (proximo_intento, menor, mayor) WHERE proximo_intento IS NOT NULL',
    dispositivo_por_tomar:
      'dispositivo (proximo_intento, usuario) WHERE proximo_intento IS NOT NULL',
    mensaje_sin_leer_de_emisor: 'mensaje (destinatario, emisor, id) WHERE leido = false',
    notificacion_de_mensaje_sin_leer: `notificacion (usuario, causante) WHERE leida = false AND tipo = 'mensaje'`,
  }
}

/** Hasta ahora la falla se anotaba solo en la conversación. */
async function anotarLosQueFallaron(db: QueryClientContract) {
  const { menor, mayor } = parDe(db)
  await db.rawQuery(`
    UPDATE mensaje SET ultimo_error = (
      SELECT c.ultimo_error FROM conversacion AS c
      WHERE c.menor = ${menor} AND c.mayor = ${mayor} AND c.fallas_seguidas > 0)
    WHERE estado = 'pendiente' AND ultimo_error IS NULL`)
}

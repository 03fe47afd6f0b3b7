import type { Knex } from 'knex'

const asegurados = new WeakSet<object>()

/**
 * Hace que las transacciones de un knex digan la verdad: confirmar falla si `COMMIT` falló, y empezar
 * falla si `BEGIN` falló. knex deja esos errores solo en `executionPromise`, que Lucid no mira: sin esto
 * se contesta como hecho lo que no quedó guardado (docs/decisiones/0009).
 */
export function asegurarFinVerdadero(knex: Knex) {
  if (asegurados.has(knex)) {
    return
  }
  asegurados.add(knex)
  const original = knex.transaction
  const transaction = async (...argumentos: unknown[]) => {
    // Con una función adentro, knex ya espera el verdadero final.
    const conTarea = typeof argumentos[0] === 'function'
    const trx: Knex.Transaction = await Reflect.apply(original, knex, argumentos)
    return conTarea ? trx : conFinVerdadero(trx)
  }
  Object.defineProperty(knex, 'transaction', { value: transaction, configurable: true })
}

async function conFinVerdadero(trx: Knex.Transaction) {
  exigirPromesa(trx)
  // Quien la mire más tarde se entera igual; que nadie la mire no tiene que voltear al proceso.
  trx.executionPromise.catch(() => undefined)
  if (trx.isCompleted()) {
    // Falló `BEGIN`: knex la da por terminada y la entrega como si estuviera abierta.
    await trx.executionPromise
  }
  const original = trx.commit
  const confirmar = async (valor?: unknown) => {
    const confirmacion: unknown = await Reflect.apply(original, trx, [valor])
    await trx.executionPromise
    // Si una sentencia había fallado, PostgreSQL acepta el `COMMIT` y deshace todo.
    if (seDeshizo(esObjeto(confirmacion) && confirmacion.response)) {
      throw new Error('La transacción tenía una sentencia fallida: no se guardó nada')
    }
    return confirmacion
  }
  Object.defineProperty(trx, 'commit', { value: confirmar, configurable: true })
  asegurarFinVerdadero(trx)
  return trx
}

/** Lo que PostgreSQL contesta a `COMMIT` dice qué se hizo de verdad. */
export function seDeshizo(respuesta: unknown): boolean {
  return esObjeto(respuesta) && respuesta.command === 'ROLLBACK'
}

function esObjeto(valor: unknown): valor is Record<string, unknown> {
  return typeof valor === 'object' && valor !== null
}

/** @throws Error si knex dejó de ofrecer de dónde se sabe cómo terminó */
function exigirPromesa(trx: Knex.Transaction) {
  if (!(trx.executionPromise instanceof Promise)) {
    throw new Error('knex ya no dice cómo termina una transacción: app/base/fin_verdadero.ts')
  }
}

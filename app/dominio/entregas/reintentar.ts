import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { asentar } from '#auditoria/asentar'
import { enTransaccion } from '#base/en_transaccion'
import { ahora } from '#base/reloj_de_la_base'
import { columnasDelPar } from '#chat/par'

export type Reintentado = { notificaciones: number; mensajes: number }

/** Cuántas por transacción: quien acepta un mensaje espera a lo sumo a una tanda. */
const TANDA = 1_000

type Fallidas = {
  tabla: 'mensaje' | 'notificacion'
  destinatario: string
  usuarioId?: number
  /** Una sola. */
  id?: number
  /** Quién lo pide, para la auditoría. */
  quien: string
}

type Pedido = { usuarioId?: number; simular: boolean; quien: string }

/**
 * Vuelve a dejar pendientes las entregas fallidas: las de un destinatario, o todas. De a tandas y por orden de
 * id: la que falla de nuevo mientras tanto no se reintenta otra vez. Por qué falló queda dicho hasta que se entregue.
 */
export async function reintentarFallidas({
  usuarioId,
  simular,
  quien,
}: Pedido): Promise<Reintentado> {
  const comun = { quien, ...(usuarioId !== undefined && { usuarioId }) }
  const mensajes: Fallidas = { tabla: 'mensaje', destinatario: 'destinatario', ...comun }
  const notificaciones: Fallidas = { tabla: 'notificacion', destinatario: 'usuario', ...comun }
  return {
    mensajes: await (simular ? contar(mensajes) : enTandas(mensajes, soltarMensajes)),
    notificaciones: await (simular
      ? contar(notificaciones)
      : enTandas(notificaciones, soltarNotificaciones)),
  }
}

/** @returns si estaba fallida, y quedó pendiente otra vez */
export async function reintentarNotificacion(id: number, quien: string): Promise<boolean> {
  const una: Fallidas = { tabla: 'notificacion', destinatario: 'usuario', id, quien }
  return (await enTandas(una, soltarNotificaciones)) > 0
}

/** El estado va escrito y no como parámetro: así sirve el índice de las fallidas. */
function elegir({ tabla, destinatario, usuarioId, id }: Fallidas, desdeId = 0) {
  return db
    .from(tabla)
    .whereRaw(`estado = 'fallida'`)
    .where('id', '>', desdeId)
    .if(usuarioId !== undefined, (consulta) => consulta.where(destinatario, usuarioId ?? 0))
    .if(id !== undefined, (consulta) => consulta.where('id', id ?? 0))
}

async function contar(fallidas: Fallidas): Promise<number> {
  const fila = await elegir(fallidas).count('* as cantidad').first()
  return Number(fila?.cantidad)
}

async function enTandas(
  fallidas: Fallidas,
  soltar: (ids: number[], trx: TransactionClientContract) => Promise<void>
): Promise<number> {
  const { tabla, usuarioId, id, quien } = fallidas
  let [cuantas, ultimo] = [0, 0]
  for (;;) {
    const filas: { id: number }[] = await elegir(fallidas, ultimo)
      .select('id')
      .orderBy('id')
      .limit(TANDA)
    const ids = filas.map((fila) => Number(fila.id))
    ultimo = ids.at(-1) ?? ultimo
    if (ids.length > 0) {
      await enTransaccion(async (trx) => {
        await soltar(ids, trx)
        const despues = { tabla, cantidad: ids.length, desde: ids[0], hasta: ultimo }
        const sobre = id ? `notificacion ${id}` : usuarioId ? `usuario ${usuarioId}` : null
        await asentar([{ quien, que: 'entregas.reintentar', sobre, despues }], trx)
      })
      cuantas += ids.length
    }
    if (ids.length < TANDA) {
      return cuantas
    }
  }
}

async function soltarNotificaciones(ids: number[], trx: TransactionClientContract) {
  await trx
    .from('notificacion')
    .whereIn('id', ids)
    .where('estado', 'fallida')
    .update({ estado: 'pendiente', proximo_intento: trx.raw(ahora(trx)) })
}

/** Primero los mensajes y después sus conversaciones, en orden: como quien los entrega. */
async function soltarMensajes(ids: number[], trx: TransactionClientContract) {
  await trx
    .from('mensaje')
    .whereIn('id', ids)
    .where('estado', 'fallida')
    .update({ estado: 'pendiente' })
  const { menor, mayor } = columnasDelPar(trx)
  const fecha = ahora(trx)
  const binario = trx.dialect.name === 'postgres' ? 'COLLATE "C"' : ''
  // La conversación que alguien tiene tomada queda como está: cuando la suelta, sigue con esto.
  await trx.rawQuery(
    `INSERT INTO conversacion (menor, mayor, ultimo_push_id, fecha, proximo_intento)
     SELECT ${menor}, ${mayor}, COALESCE(MAX(push_id ${binario}), ''), ${fecha}, ${fecha}
     FROM mensaje WHERE id IN (${ids.join(', ')}) GROUP BY 1, 2 ORDER BY 1, 2
     ON CONFLICT (menor, mayor) DO UPDATE
     SET proximo_intento = COALESCE(conversacion.proximo_intento, excluded.proximo_intento),
       ultimo_push_id = CASE
         WHEN excluded.ultimo_push_id > conversacion.ultimo_push_id ${binario}
         THEN excluded.ultimo_push_id ELSE conversacion.ultimo_push_id END`
  )
}

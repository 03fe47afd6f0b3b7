import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { ahora, laUltima } from '#base/reloj_de_la_base'
import { columnasDelPar, parDe } from '#chat/par'
import Mensaje from '#models/mensaje'

export type Envio = { emisor: number; destinatario: number; mensaje: string }

/**
 * Guarda un mensaje, con su conversación ya tomada. Su fecha nunca es anterior a la del que le precede,
 * aunque a la base le hayan atrasado el reloj o la haya reemplazado otra.
 */
export async function guardarMensaje(
  { emisor, destinatario, mensaje }: Envio,
  trx: TransactionClientContract
): Promise<Mensaje> {
  const { menor, mayor } = parDe(emisor, destinatario)
  const columnas = columnasDelPar(trx)
  const anterior = `(SELECT fecha FROM mensaje
    WHERE ${columnas.menor} = ? AND ${columnas.mayor} = ? ORDER BY id DESC LIMIT 1)`
  const fecha = trx.knexRawQuery(laUltima(trx, ahora(trx), anterior), [menor, mayor])
  const [fila] = await trx
    .knexQuery()
    .insert({ emisor, destinatario, mensaje, fecha })
    .into('mensaje')
    .returning('*')
  const guardado = Mensaje.$createFromAdapterResult(fila, undefined, { client: trx })
  if (!guardado) {
    throw new Error('La base no devolvió el mensaje que guardó')
  }
  return guardado
}

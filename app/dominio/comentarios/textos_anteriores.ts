import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { fechaDeLaBase } from '#base/fecha_de_la_base'
import { ahora, hace } from '#base/reloj_de_la_base'
import type Comentario from '#models/comentario'

/** Cuánto los puede leer quien modera (docs/contrato.md §15). */
const SE_RECUERDAN_MS = 90 * 86_400_000

/** Por qué dejó de verse un texto, y quién lo hizo. */
type Cambio = { motivo: 'editado' | 'eliminado'; por: number }

/** Guarda el texto que un comentario tiene y está por dejar de tener. Va después de tomar su fila. */
export async function recordarTexto(
  { id, video, usuario, comentario: texto }: Comentario,
  cambio: Cambio,
  trx: TransactionClientContract
) {
  await trx
    .knexQuery()
    .insert({
      comentario: id,
      video,
      usuario,
      texto,
      ...cambio,
      fecha: trx.knexRawQuery(ahora(trx)),
    })
    .into('comentario_anterior')
}

/** De quién era un comentario eliminado de ese video, mientras se lo recuerde. */
export async function autorDelEliminado(
  comentario: number,
  video: string,
  trx: TransactionClientContract
): Promise<number | undefined> {
  const fila: { usuario: number } | null = await trx
    .from('comentario_anterior')
    .where({ comentario, video, motivo: 'eliminado' })
    .select('usuario')
    .first()
  return fila?.usuario
}

export type TextoAnterior = { texto: string; motivo: string; por: number; fecha: string | null }

/** Cuántos se muestran de un comentario: los últimos. */
const MOSTRADOS = 100

/** Los textos que un comentario dejó de tener y todavía se recuerdan, el último primero. */
export async function textosAnteriores(comentario: number): Promise<TextoAnterior[]> {
  const cliente = clienteDeLectura()
  const filas: { texto: string; motivo: string; por: number; fecha: Date | string }[] =
    await cliente
      .from('comentario_anterior')
      .where({ comentario })
      .whereRaw(`fecha >= ${hace(cliente, SE_RECUERDAN_MS)}`)
      .orderBy('id', 'desc')
      .limit(MOSTRADOS)
      .select('texto', 'motivo', 'por', 'fecha')
  return filas.map(({ fecha, ...texto }) => ({ ...texto, fecha: fechaDeLaBase(fecha).toISO() }))
}

/** Los que ya no hace falta recordar. */
export const textosOlvidables = () => ({
  tabla: 'comentario_anterior',
  donde: `fecha < ${hace(db.connection(), SE_RECUERDAN_MS)}`,
})

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { cuantas, TANDA, type Olvido } from '#bajas/olvidar/olvido'
import type { QuienSeVa } from '#bajas/pasos'

/** Ya no hay a quién replicárselos, ni de quién. */
const SIN_REPLICA = { push_id: null, estado: null, ultimo_error: null }

/** Las conversaciones siguen siendo de los demás: quedan lo que escribieron ellos y cuándo se escribió lo otro. */
export const MENSAJES: Olvido = {
  tabla: 'mensaje',
  async tanda({ usuario, seudonimo }, trx) {
    const enviados = await cambiar(trx, 'emisor', usuario, {
      emisor: seudonimo,
      mensaje: '',
      // Su conversación ya no se puede abrir: sin leer, quedaría contada para siempre.
      leido: true,
    })
    const recibidos = await cambiar(trx, 'destinatario', usuario, { destinatario: seudonimo })
    return enviados + recibidos
  },
}

async function cambiar(
  trx: TransactionClientContract,
  columna: 'emisor' | 'destinatario',
  usuario: number,
  cambios: object
): Promise<number> {
  const algunos = trx
    .from('mensaje')
    .where(columna, usuario)
    .orderBy('id')
    .limit(TANDA)
    .select('id')
  const cambiados: unknown = await trx
    .from('mensaje')
    .whereIn('id', algunos)
    .update({ ...cambios, ...SIN_REPLICA })
  return cuantas(cambiados)
}

/** Después de los mensajes: hasta acá dicen con quiénes habló. */
export const CONVERSACIONES: Olvido = {
  tabla: 'ultimo_mensaje',
  async tanda(quien, trx) {
    return (await mover('menor', quien, trx)) + (await mover('mayor', quien, trx))
  },
}

async function mover(
  lado: 'menor' | 'mayor',
  { usuario, seudonimo }: QuienSeVa,
  trx: TransactionClientContract
): Promise<number> {
  const otro = lado === 'menor' ? 'mayor' : 'menor'
  const filas: Record<'menor' | 'mayor' | 'mensaje', number | string>[] = await trx
    .from('ultimo_mensaje')
    .where(lado, usuario)
    .orderBy(otro)
    .limit(TANDA)
    .forUpdate()
  for (const { [otro]: otra, mensaje } of filas) {
    await trx
      .from('conversacion')
      .where({ [lado]: usuario, [otro]: otra })
      .delete()
    await trx
      .from('ultimo_mensaje')
      .where({ [lado]: usuario, [otro]: otra })
      .delete()
    // El seudónimo es negativo: es siempre el menor.
    await trx.rawQuery(
      `INSERT INTO ultimo_mensaje (menor, mayor, mensaje) VALUES (?, ?, ?)
       ON CONFLICT (menor, mayor) DO UPDATE SET mensaje = excluded.mensaje
       WHERE excluded.mensaje > ultimo_mensaje.mensaje`,
      [seudonimo, otra, mensaje]
    )
  }
  return filas.length
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enTransaccion } from '#base/en_transaccion'
import { ahora } from '#base/reloj_de_la_base'
import type { TipoDeReaccion } from '#models/reaccion'
import { sumarAlContador } from '#videos/sumar_al_contador'

export type ReaccionPedida = { videoId: string; usuarioId: number; tipo: TipoDeReaccion }

export type ResultadoDeAlternar = 'nueva' | 'cambiada' | 'quitada'

type Guardada = { id: number; tipo: TipoDeReaccion }

const COLUMNAS = { ME_GUSTA: 'me_gusta', NO_ME_GUSTA: 'no_me_gusta' } as const

/**
 * Pone, cambia o quita la reacción de alguien a un video, con su contador (docs/contrato.md §5).
 * `despues` corre en la misma transacción.
 */
export function alternarReaccion(
  pedida: ReaccionPedida,
  despues: (resultado: ResultadoDeAlternar, trx: TransactionClientContract) => Promise<void>
): Promise<ResultadoDeAlternar> {
  return enTransaccion(async (trx) => {
    const resultado = await alternar(pedida, trx)
    await despues(resultado, trx)
    return resultado
  })
}

async function alternar(
  pedida: ReaccionPedida,
  trx: TransactionClientContract
): Promise<ResultadoDeAlternar> {
  const { videoId, tipo } = pedida

  // Entre no encontrarla e insertarla otra pudo entrar, y hasta irse: el que pierde mira de nuevo.
  for (;;) {
    const actual = await tomar(pedida, trx)
    if (actual) {
      return actual.tipo === tipo
        ? quitar(videoId, actual, trx)
        : cambiar(videoId, actual, tipo, trx)
    }
    if (await insertar(pedida, trx)) {
      await sumarAlContador(videoId, { [COLUMNAS[tipo]]: 1 }, trx)
      return 'nueva'
    }
  }
}

/** La que haya, sin que nadie la pueda cambiar hasta el final. */
function tomar(
  { videoId, usuarioId }: ReaccionPedida,
  trx: TransactionClientContract
): Promise<Guardada | null> {
  return trx
    .from('reaccion')
    .where({ video: videoId, usuario: usuarioId })
    .select('id', 'tipo')
    .forUpdate()
    .first()
}

/** Si quedó insertada; si no, ya había una. */
async function insertar(
  { videoId, usuarioId, tipo }: ReaccionPedida,
  trx: TransactionClientContract
) {
  const insertadas = await trx
    .knexQuery()
    .insert({ video: videoId, usuario: usuarioId, tipo, fecha: trx.knexRawQuery(ahora(trx)) })
    .into('reaccion')
    .onConflict()
    .ignore()
    .returning('id')
  return insertadas.length > 0
}

async function quitar(videoId: string, { id, tipo }: Guardada, trx: TransactionClientContract) {
  await trx.from('reaccion').where({ video: videoId, id }).delete()
  await sumarAlContador(videoId, { [COLUMNAS[tipo]]: -1 }, trx)
  return 'quitada' as const
}

async function cambiar(
  videoId: string,
  { id, tipo: anterior }: Guardada,
  tipo: TipoDeReaccion,
  trx: TransactionClientContract
) {
  await trx
    .from('reaccion')
    .where({ video: videoId, id })
    .update({ tipo, fecha: trx.raw(ahora(trx)) })
  await sumarAlContador(videoId, { [COLUMNAS[anterior]]: -1, [COLUMNAS[tipo]]: 1 }, trx)
  return 'cambiada' as const
}

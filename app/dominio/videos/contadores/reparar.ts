import { asentar } from '#auditoria/asentar'
import { enTransaccion } from '#base/en_transaccion'
import { compararContadores, type Diferencia } from '#videos/contadores/comparar'

type Pedido = { video: string; quien: string }

/**
 * Deja en los contadores de un video lo que dan sus filas. Toma primero el contador: quien escribió una fila y
 * todavía no la sumó espera, no se la cuenta acá, y la suma después.
 *
 * @returns qué se reparó; `null` si ya decían lo que hay
 */
export function repararContadores({ video, quien }: Pedido): Promise<Diferencia | null> {
  return enTransaccion(async (trx) => {
    await trx.knexQuery().insert({ video }).into('contador_video').onConflict('video').ignore()
    await trx.from('contador_video').where({ video }).forUpdate().select('video')
    const [distinta] = await compararContadores([video], trx)
    if (!distinta) {
      return null
    }
    const { guardado: antes, filas: despues } = distinta
    await trx.from('contador_video').where({ video }).update(despues)
    await asentar(
      [{ quien, que: 'contadores.reparar', sobre: `video ${video}`, antes, despues }],
      trx
    )
    return distinta
  })
}

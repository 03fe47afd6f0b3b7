import { asentar } from '#auditoria/asentar'
import { enTransaccion } from '#base/en_transaccion'
import { compararContadores, type Diferencia } from '#videos/contadores/comparar'
import { sumarAlContador } from '#videos/sumar_al_contador'

type Pedido = { video: string; quien: string }

/** La llave de la reparación en PostgreSQL, junto con el video. */
const LLAVE = 4

/**
 * Les suma a los contadores de un video lo que les falta para ser los de sus filas. Mientras se cuenta no se toma nada:
 * un video tiene millones de filas, y quien le reacciona no tiene por qué esperar. Lo que falta no cambia con lo que él
 * haga, que se suma a sí mismo; con otra reparación a la vez, en cambio, se sumaría dos veces.
 *
 * @returns qué se reparó; `null` si ya decían lo que hay
 */
export function repararContadores({ video, quien }: Pedido): Promise<Diferencia | null> {
  return enTransaccion(async (trx) => {
    if (trx.dialect.name === 'postgres') {
      await trx.rawQuery('SELECT pg_advisory_xact_lock(?, hashtext(?))', [LLAVE, video])
    }
    const [distinta] = await compararContadores([video], trx)
    if (!distinta) {
      return null
    }
    const { guardado: antes, filas: despues } = distinta
    await asentar(
      [{ quien, que: 'contadores.reparar', sobre: `video ${video}`, antes, despues }],
      trx
    )
    const faltan = {
      comentarios: despues.comentarios - antes.comentarios,
      me_gusta: despues.me_gusta - antes.me_gusta,
      no_me_gusta: despues.no_me_gusta - antes.no_me_gusta,
    }
    // Al final: su fila se sostiene lo que dura el `COMMIT`.
    await sumarAlContador(video, faltan, trx)
    return distinta
  })
}

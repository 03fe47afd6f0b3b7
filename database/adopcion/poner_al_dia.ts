import { enTransaccion } from '#base/en_transaccion'
import { contar } from '#database/adopcion/contar'
import { prepararTransaccion } from '#database/adopcion/tomar_tablas'

/**
 * Cuenta otra vez las reacciones y los comentarios de cada video. Puede correr con el servidor andando:
 * sus escrituras esperan. Solo en PostgreSQL.
 *
 * @return de cuántos videos cambió algún contador
 */
export function ponerAlDia(): Promise<number> {
  return enTransaccion(async (trx) => {
    await prepararTransaccion(trx)
    return contar(trx)
  })
}

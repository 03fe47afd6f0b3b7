import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { fechaDeLaBase } from '#base/fecha_de_la_base'

/*
 * Qué hora es la decide la base, que es una sola para todos los servidores: con la de cada proceso, el que
 * la tiene mal puesta se lleva lo que otro está entregando o borra lo que no debe.
 *
 * Son pedazos de SQL para poner dentro de la sentencia que los usa. La hora es la del comienzo de esa
 * sentencia: la de la transacción sería anterior a lo que se haya esperado un bloqueo, y la del momento
 * no dejaría usar un índice. Con milisegundos, que es lo que guardan las dos bases.
 */

type Cliente = Pick<QueryClientContract, 'dialect'>

/** La hora, como se la guarda. */
export function ahora(cliente: Cliente): string {
  return dentroDe(cliente, 0)
}

/** La hora que va a ser dentro de un tiempo. */
export function dentroDe({ dialect }: Cliente, ms: number): string {
  const corrida = Math.round(ms)
  if (!Number.isSafeInteger(corrida)) {
    throw new RangeError(`No es un tiempo en milisegundos: ${ms}`)
  }
  if (dialect.name === 'postgres') {
    const hora = `date_trunc('milliseconds', statement_timestamp())`
    return corrida === 0 ? hora : `(${hora} + interval '${corrida} milliseconds')`
  }
  // El mismo texto que escribe `comoTextoDeBase`: se comparan letra por letra.
  const cambio = corrida === 0 ? '' : `, '${(corrida / 1_000).toFixed(3)} seconds'`
  return `strftime('%Y-%m-%dT%H:%M:%fZ', 'now'${cambio})`
}

/** La hora que era hace un tiempo. */
export const hace = (cliente: Cliente, ms: number) => dentroDe(cliente, -ms)

/** La mayor de varias fechas; las que no hay no cuentan. La primera tiene que haberla. */
export function laUltima({ dialect }: Cliente, primera: string, otra: string): string {
  return dialect.name === 'postgres'
    ? `GREATEST(${primera}, ${otra})`
    : `max(${primera}, COALESCE(${otra}, ''))`
}

/** Cuántos segundos pasaron desde una fecha. */
export function segundosDesde({ dialect }: Cliente, fecha: string): string {
  return dialect.name === 'postgres'
    ? `EXTRACT(EPOCH FROM statement_timestamp() - ${fecha})`
    : `(julianday('now') - julianday(${fecha})) * 86400`
}

/** La hora de la base, para quien arma fechas a partir de ella y no las guarda en la misma sentencia. */
export async function leerAhora(cliente: QueryClientContract): Promise<DateTime> {
  const fila: { hora: string | Date } | undefined = await cliente
    .knexQuery()
    .select(cliente.knexRawQuery(`${ahora(cliente)} AS hora`))
    .first()
  return fechaDeLaBase(fila?.hora ?? '')
}

import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { StrictValues } from '@adonisjs/lucid/types/querybuilder'

/**
 * La condición de que una columna esté entre unos valores, con sus parámetros. En PostgreSQL la lista viaja en un solo
 * parámetro: con uno por valor habría un texto por cada largo, y ninguno se aprovecharía preparado.
 */
export function enLista(
  columna: string,
  valores: string[] | number[],
  cliente: QueryClientContract
): [string, StrictValues[]] {
  return cliente.dialect.name === 'postgres'
    ? [`${columna} = ANY(?)`, [valores]]
    : [`${columna} IN (${valores.map(() => '?').join(', ')})`, [...valores]]
}

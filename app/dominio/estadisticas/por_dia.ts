import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { filasDe } from '#base/filas_de'

/** Días UTC, los dos extremos enteros. */
export type Rango = { inicio: DateTime; fin: DateTime }

type Hecho = 'reaccion' | 'comentario' | 'contacto'

type Cuentas = { hecho: string; dias: string | Record<string, number> }

const UN_DIA_MS = 24 * 60 * 60_000

/**
 * Cuánto hubo cada día del rango, ceros incluidos (docs/contrato.md §7). Lee las cuentas que lleva la base,
 * nunca las filas contadas: lo que cuesta no depende de cuánta gente haya.
 */
export async function leerPorDia(rango: Rango) {
  const cuentas = await leerCuentas(rango)
  const ceros: Record<string, number> = Object.fromEntries(diasDe(rango).map((dia) => [dia, 0]))
  const de = (hecho: Hecho) => ({ ...ceros, ...cuentas.get(hecho) })
  return { reacciones: de('reaccion'), comentarios: de('comentario'), contactos: de('contacto') }
}

/** Los días de cada hecho llegan juntos, en una fila: de a uno, diez años son once mil filas que leer. */
async function leerCuentas({ inicio, fin }: Rango): Promise<Map<string, Record<string, number>>> {
  const cliente = db.connection()
  const juntar = cliente.dialect.name === 'postgres' ? 'json_object_agg' : 'json_group_object'
  const respuesta: unknown = await cliente.rawQuery(
    `SELECT hecho, ${juntar}(dia, cantidad) AS dias FROM (
       SELECT hecho, dia, SUM(cantidad) AS cantidad FROM cantidad_diaria
       WHERE dia >= ? AND dia <= ? GROUP BY hecho, dia
     ) AS cuentas GROUP BY hecho`,
    [inicio.toISODate() ?? '', fin.toISODate() ?? '']
  )
  return new Map(
    filasDe<Cuentas>(respuesta).map(({ hecho, dias }) => [
      hecho,
      typeof dias === 'string' ? JSON.parse(dias) : dias,
    ])
  )
}

/** Los días de un rango. Sin luxon: en diez años de días son milisegundos en los que no se atiende a nadie. */
export function diasDe({ inicio, fin }: Rango): string[] {
  const dias: string[] = []
  for (let dia = inicio.toMillis(); dia <= fin.toMillis(); dia += UN_DIA_MS) {
    dias.push(new Date(dia).toISOString().slice(0, 10))
  }
  return dias
}

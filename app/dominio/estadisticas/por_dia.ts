import type { DateTime } from 'luxon'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { filasPor } from '#base/sentencias/filas_por'

/** Días UTC, los dos extremos enteros. */
export type Rango = { inicio: DateTime; fin: DateTime }

type Cuentas = { hecho: string; dias: string | PorDia }

/** Solo los días en que hubo algo. */
export type PorDia = Record<string, number>

/**
 * Cuánto hubo cada día del rango; los que no están son ceros (docs/contrato.md §7). Lee las cuentas que lleva la base,
 * nunca las filas contadas: lo que cuesta no depende de cuánta gente haya.
 */
export async function leerPorDia(rango: Rango) {
  const cuentas = await leerCuentas(rango)
  return {
    reacciones: cuentas.get('reaccion') ?? {},
    comentarios: cuentas.get('comentario') ?? {},
    contactos: cuentas.get('contacto') ?? {},
  }
}

/** Los días de cada hecho llegan juntos, en una fila: de a uno, diez años son once mil filas que leer. */
async function leerCuentas({ inicio, fin }: Rango): Promise<Map<string, PorDia>> {
  const cliente = clienteDeLectura()
  const juntar = cliente.dialect.name === 'postgres' ? 'json_object_agg' : 'json_group_object'
  const filas = await filasPor<Cuentas>(
    `SELECT hecho, ${juntar}(dia, cantidad) AS dias FROM (
       SELECT hecho, dia, SUM(cantidad) AS cantidad FROM cantidad_diaria
       WHERE dia >= ? AND dia <= ? GROUP BY hecho, dia
     ) AS cuentas GROUP BY hecho`,
    [inicio.toISODate() ?? '', fin.toISODate() ?? ''],
    cliente
  )
  return new Map(
    filas.map(({ hecho, dias }) => [hecho, typeof dias === 'string' ? JSON.parse(dias) : dias])
  )
}

/**
 * Los días de un rango. Sin luxon, y sin escribir la hora para después cortarla: en diez años de días son milisegundos
 * en los que no se atiende a nadie.
 */
export function diasDe({ inicio, fin }: Rango): string[] {
  const dias: string[] = []
  const [dia, ultimo] = [new Date(inicio.toMillis()), fin.toMillis()]
  while (dia.getTime() <= ultimo) {
    dias.push(
      `${cifras(dia.getUTCFullYear(), 4)}-${cifras(dia.getUTCMonth() + 1)}-${cifras(dia.getUTCDate())}`
    )
    dia.setUTCDate(dia.getUTCDate() + 1)
  }
  return dias
}

const cifras = (numero: number, cuantas = 2) => String(numero).padStart(cuantas, '0')

import type { DateTime } from 'luxon'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'

/** Días UTC, los dos extremos enteros. */
export type Rango = { inicio: DateTime; fin: DateTime }

type Cuenta = { hecho: string; dia: string; cantidad: number | string }

const UN_DIA_MS = 24 * 60 * 60_000

/**
 * Cuánto hubo cada día del rango, ceros incluidos (docs/contrato.md §7). Lee las cuentas que lleva la base,
 * nunca las filas contadas: lo que cuesta no depende de cuánta gente haya.
 */
export async function leerPorDia(rango: Rango) {
  const cuentas: Cuenta[] = await clienteDeLectura()
    .from('cantidad_diaria')
    .select('hecho', 'dia')
    .sum('cantidad as cantidad')
    .where('dia', '>=', rango.inicio.toISODate() ?? '')
    .where('dia', '<=', rango.fin.toISODate() ?? '')
    .groupBy('hecho', 'dia')

  const porDia = { reaccion: ceros(rango), comentario: ceros(rango), contacto: ceros(rango) }
  for (const { hecho, dia, cantidad } of cuentas) {
    if (hecho in porDia) {
      porDia[hecho as keyof typeof porDia][dia] = Number(cantidad)
    }
  }
  const { reaccion: reacciones, comentario: comentarios, contacto: contactos } = porDia
  return { reacciones, comentarios, contactos }
}

const ceros = (rango: Rango): Record<string, number> =>
  Object.fromEntries(diasDe(rango).map((dia) => [dia, 0]))

/** Los días de un rango. Sin luxon: en diez años de días son milisegundos en los que no se atiende a nadie. */
export function diasDe({ inicio, fin }: Rango): string[] {
  const dias: string[] = []
  for (let dia = inicio.toMillis(); dia <= fin.toMillis(); dia += UN_DIA_MS) {
    dias.push(new Date(dia).toISOString().slice(0, 10))
  }
  return dias
}

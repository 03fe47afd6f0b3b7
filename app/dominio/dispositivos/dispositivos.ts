import { createHash } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { enTransaccion } from '#base/en_transaccion'
import { ahora, dentroDe } from '#base/reloj_de_la_base'

/** Cuánto después de que alguien entra se mira qué dispositivo anotó su teléfono, y cuándo de nuevo. */
export const ESPERAS_MS = [5_000, 30_000, 300_000]

/** Del token no se guarda más que esto: con él se puede mandar cualquier cosa a un teléfono. */
const resumir = (token: string) => createHash('sha256').update(token).digest('hex')

/** Anota que alguien entró: de los que anoten un mismo dispositivo, es de quien entró último. */
export async function anotarIngreso(usuario: number) {
  await enTransaccion((trx) =>
    trx.rawQuery(
      `INSERT INTO dispositivo (usuario, ingreso, proximo_intento, intentos)
       VALUES (?, ${ahora(trx)}, ${dentroDe(trx, ESPERAS_MS[0] ?? 0)}, 0)
       ON CONFLICT (usuario) DO UPDATE
       SET ingreso = excluded.ingreso, proximo_intento = excluded.proximo_intento, intentos = 0`,
      [usuario]
    )
  )
}

/** Anota qué dispositivo tiene ahora quien alguna vez entró; de los demás no se sabe cuándo. */
export async function anotarDispositivo(usuario: number, token: string | null) {
  const resumen = token === null ? null : resumir(token)
  const fila: { resumen: string | null } | null = await db
    .from('dispositivo')
    .where({ usuario })
    .select('resumen')
    .first()
  // Casi siempre es el mismo de antes: cada entrega lo mira, y no tiene por qué escribir.
  if (fila && fila.resumen !== resumen) {
    await enTransaccion((trx) => trx.from('dispositivo').where({ usuario }).update({ resumen }))
  }
}

/** Quienes anotaron ese mismo dispositivo y entraron después: los más nuevos primero. */
export async function posterioresEn(usuario: number, token: string): Promise<number[]> {
  const filas: { usuario: number }[] = await db
    .from('dispositivo as otro')
    .leftJoin('dispositivo as suyo', (union) => union.onVal('suyo.usuario', usuario))
    .where('otro.resumen', resumir(token))
    .whereNot('otro.usuario', usuario)
    .where((consulta) =>
      consulta.whereNull('suyo.ingreso').orWhereColumn('otro.ingreso', '>', 'suyo.ingreso')
    )
    .orderBy('otro.ingreso', 'desc')
    .limit(3)
    .select('otro.usuario')
  return filas.map((fila) => Number(fila.usuario))
}

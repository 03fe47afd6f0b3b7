import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** De lo que una persona le causó a la otra, lo que todavía no salió no sale: queda guardado. */
export async function callarEntre(una: number, otra: number, trx: TransactionClientContract) {
  await trx
    .from('notificacion')
    // Escrito y no como parámetro: así sirve el índice de las que esperan.
    .whereRaw(`estado = 'pendiente'`)
    .where((par) =>
      par
        .where({ usuario: una, causante: otra })
        .orWhere((alReves) => alReves.where({ usuario: otra, causante: una }))
    )
    .update({ estado: 'callada', proximo_intento: null })
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { ahora } from '#base/reloj_de_la_base'
import type { Denunciado } from '#denuncias/buscar_denunciado'
import type { Motivo, TipoDeDenuncia } from '#models/denuncia'

type Nueva = Denunciado & {
  tipo: TipoDeDenuncia
  motivo: Motivo
  texto: string | null
  denunciante: number
}

/**
 * Guarda una denuncia, si esa persona no tiene ya una abierta por lo mismo: que haya a lo sumo una lo dice la base.
 *
 * @returns si era nueva
 */
export async function guardarDenuncia(
  { tipo, cosa, video, autor, denunciante, motivo, texto }: Nueva,
  trx: TransactionClientContract
): Promise<boolean> {
  const filas: unknown[] = await trx
    .knexQuery()
    .insert({
      ...{ tipo, cosa, video, autor, denunciante, motivo, texto },
      estado: 'abierta',
      fecha: trx.knexRawQuery(ahora(trx)),
    })
    .into('denuncia')
    .onConflict(trx.knexRawQuery(`(denunciante, tipo, cosa) WHERE estado = 'abierta'`))
    .ignore()
    .returning('id')
  return filas.length > 0
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { FilaDeComentario, FilaDeReaccion } from '#database/demo/volumen/filas'

type Suma = { comentarios: number; me_gusta: number; no_me_gusta: number }

const PARTES: Record<string, keyof Suma> = { ME_GUSTA: 'me_gusta', NO_ME_GUSTA: 'no_me_gusta' }

/** Guarda unas reacciones con sus contadores. Las que ya estaban no se repiten ni se suman. */
export async function guardarReacciones(filas: FilaDeReaccion[], trx: TransactionClientContract) {
  const nuevas: { video: string; tipo: string }[] = await trx
    .knexQuery()
    .insert(filas)
    .into('reaccion')
    .onConflict()
    .ignore()
    .returning(['video', 'tipo'])
  await sumar(
    nuevas.map(({ video, tipo }) => ({ video, parte: PARTES[tipo] ?? 'me_gusta' })),
    trx
  )
  return nuevas.length
}

export async function guardarComentarios(
  filas: FilaDeComentario[],
  trx: TransactionClientContract
) {
  await trx.knexQuery().insert(filas).into('comentario')
  await sumar(
    filas.map(({ video }) => ({ video, parte: 'comentarios' as const })),
    trx
  )
  return filas.length
}

/** Lo que suman unas filas, en una sentencia, y siempre en el mismo orden: así nadie se espera en redondo. */
async function sumar(
  filas: { video: string; parte: keyof Suma }[],
  trx: TransactionClientContract
) {
  const sumas = new Map<string, Suma>()
  for (const { video, parte } of filas) {
    const suma = sumas.get(video) ?? { comentarios: 0, me_gusta: 0, no_me_gusta: 0 }
    suma[parte] += 1
    sumas.set(video, suma)
  }
  if (sumas.size === 0) {
    return
  }
  const enOrden = [...sumas].sort(([uno], [otro]) => (uno < otro ? -1 : 1))
  await trx.rawQuery(
    `INSERT INTO contador_video (video, comentarios, me_gusta, no_me_gusta)
     VALUES ${enOrden.map(() => '(?, ?, ?, ?)').join(', ')}
     ON CONFLICT (video) DO UPDATE SET
       comentarios = contador_video.comentarios + excluded.comentarios,
       me_gusta = contador_video.me_gusta + excluded.me_gusta,
       no_me_gusta = contador_video.no_me_gusta + excluded.no_me_gusta`,
    enOrden.flatMap(([video, suma]) => [video, suma.comentarios, suma.me_gusta, suma.no_me_gusta])
  )
}

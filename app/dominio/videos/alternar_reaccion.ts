import { ahora } from '#base/reloj_de_la_base'
import type { Escritura } from '#base/sentencias/escritura'
import { filasPor } from '#base/sentencias/filas_por'
import { enTransaccionDirecta } from '#base/sentencias/transaccion_directa'
import type { TipoDeReaccion } from '#models/reaccion'
import { sumarAlContador } from '#videos/sumar_al_contador'

export type ReaccionPedida = { videoId: string; usuarioId: number; tipo: TipoDeReaccion }

export type ResultadoDeAlternar = 'nueva' | 'cambiada' | 'quitada'

type Guardada = { id: number; tipo: TipoDeReaccion }

const COLUMNAS = { ME_GUSTA: 'me_gusta', NO_ME_GUSTA: 'no_me_gusta' } as const

/**
 * Pone, cambia o quita la reacción de alguien a un video, con su contador (docs/contrato.md §5).
 * `despues` corre en la misma transacción.
 */
export function alternarReaccion(
  pedida: ReaccionPedida,
  despues: (resultado: ResultadoDeAlternar, trx: Escritura) => Promise<void>
): Promise<ResultadoDeAlternar> {
  return enTransaccionDirecta(async (trx) => {
    const resultado = await alternar(pedida, trx)
    await despues(resultado, trx)
    return resultado
  })
}

async function alternar(pedida: ReaccionPedida, trx: Escritura): Promise<ResultadoDeAlternar> {
  const { videoId, tipo } = pedida

  // Entre no encontrarla e insertarla otra pudo entrar, y hasta irse: el que pierde mira de nuevo.
  for (;;) {
    const actual = await tomar(pedida, trx)
    if (actual) {
      return actual.tipo === tipo
        ? quitar(videoId, actual, trx)
        : cambiar(videoId, actual, tipo, trx)
    }
    if (await insertar(pedida, trx)) {
      await sumarAlContador(videoId, { [COLUMNAS[tipo]]: 1 }, trx)
      return 'nueva'
    }
  }
}

/** La que haya, sin que nadie la pueda cambiar hasta el final. */
async function tomar({ videoId, usuarioId }: ReaccionPedida, trx: Escritura) {
  // SQLite no toma filas: la transacción ya tiene el turno de escribir.
  const tomada = trx.dialect.name === 'postgres' ? 'FOR UPDATE' : ''
  const [actual] = await filasPor<Guardada>(
    `SELECT id, tipo FROM reaccion WHERE video = ? AND usuario = ? ${tomada}`,
    [videoId, usuarioId],
    trx
  )
  return actual
}

/** Si quedó insertada; si no, ya había una. */
async function insertar({ videoId, usuarioId, tipo }: ReaccionPedida, trx: Escritura) {
  const insertadas = await filasPor(
    `INSERT INTO reaccion (video, usuario, tipo, fecha) VALUES (?, ?, ?, ${ahora(trx)})
     ON CONFLICT DO NOTHING RETURNING id`,
    [videoId, usuarioId, tipo],
    trx
  )
  return insertadas.length > 0
}

async function quitar(videoId: string, { id, tipo }: Guardada, trx: Escritura) {
  await filasPor('DELETE FROM reaccion WHERE video = ? AND id = ?', [videoId, id], trx)
  await sumarAlContador(videoId, { [COLUMNAS[tipo]]: -1 }, trx)
  return 'quitada' as const
}

async function cambiar(
  videoId: string,
  { id, tipo: anterior }: Guardada,
  tipo: TipoDeReaccion,
  trx: Escritura
) {
  await filasPor(
    `UPDATE reaccion SET tipo = ?, fecha = ${ahora(trx)} WHERE video = ? AND id = ?`,
    [tipo, videoId, id],
    trx
  )
  await sumarAlContador(videoId, { [COLUMNAS[anterior]]: -1, [COLUMNAS[tipo]]: 1 }, trx)
  return 'cambiada' as const
}

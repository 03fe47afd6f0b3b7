import db from '@adonisjs/lucid/services/db'
import { filasPor } from '#base/sentencias/filas_por'
import { ENTRE_DOS } from '#moderacion/bloqueos'
import { MENSAJE } from '#notificaciones/tipos'

/** `no`: ni se guarda. `callada`: se guarda, y el teléfono no suena. */
type ComoSeAvisa = 'no' | 'callada' | 'con-push'

/** De qué se avisa, y entre quiénes: un evento, o una notificación suya. */
type Aviso = { destinatario: number; causante: number; tipo: string }

/**
 * Lo que el destinatario de un aviso apartó o calló (docs/contrato.md §15): una fila `no` o `callada` por cada cosa,
 * para meter en otra sentencia. Los valores son los de `apartadoDe`.
 */
export const APARTADO = `SELECT 'no' AS como ${ENTRE_DOS}
  UNION ALL SELECT 'no' FROM silencio WHERE usuario = ? AND silenciado = ?
  UNION ALL SELECT 'callada' FROM tipo_callado WHERE usuario = ? AND tipo = ?
  UNION ALL SELECT 'callada' FROM conversacion_callada
    WHERE usuario = ? AND otra = ? AND CAST(? AS TEXT) = '${MENSAJE}'`

export const apartadoDe = ({ destinatario, causante, tipo }: Aviso) => [
  ...[destinatario, causante, causante, destinatario],
  ...[destinatario, causante],
  ...[destinatario, tipo],
  ...[destinatario, causante, tipo],
]

/** Cómo se le avisa algo a su destinatario, en una sola consulta. */
export async function comoSeAvisa(aviso: Aviso): Promise<ComoSeAvisa> {
  const filas = await filasPor<{ como: ComoSeAvisa }>(APARTADO, apartadoDe(aviso), db.connection())
  const hallados = filas.map(({ como }) => como)
  return hallados.includes('no') ? 'no' : (hallados[0] ?? 'con-push')
}

import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { filasDe } from '#base/filas_de'
import { ENTRE_DOS } from '#moderacion/bloqueos'
import { MENSAJE } from '#notificaciones/tipos'

/** `no`: ni se guarda. `callada`: se guarda, y el teléfono no suena. */
type ComoSeAvisa = 'no' | 'callada' | 'con-push'

/** De qué se avisa, y entre quiénes: un evento, o una notificación suya. */
type Aviso = { destinatario: number; causante: number; tipo: string }

/** Cómo se le avisa algo a su destinatario: lo que él apartó o calló, en una sola consulta (docs/contrato.md §15). */
export async function comoSeAvisa(
  { destinatario, causante, tipo }: Aviso,
  cliente: QueryClientContract
): Promise<ComoSeAvisa> {
  const respuesta: unknown = await cliente.rawQuery(
    `SELECT 'no' AS como ${ENTRE_DOS}
      UNION ALL SELECT 'no' FROM silencio WHERE usuario = ? AND silenciado = ?
      UNION ALL SELECT 'callada' FROM tipo_callado WHERE usuario = ? AND tipo = ?
      UNION ALL SELECT 'callada' FROM conversacion_callada
        WHERE usuario = ? AND otra = ? AND CAST(? AS TEXT) = '${MENSAJE}'`,
    [
      ...[destinatario, causante, causante, destinatario],
      ...[destinatario, causante],
      ...[destinatario, tipo],
      ...[destinatario, causante, tipo],
    ]
  )
  const hallados = filasDe<{ como: ComoSeAvisa }>(respuesta).map(({ como }) => como)
  return hallados.includes('no') ? 'no' : (hallados[0] ?? 'con-push')
}

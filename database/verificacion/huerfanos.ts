import db from '@adonisjs/lucid/services/db'
import { filasDe } from '#base/filas_de'
import { deAPocas } from '#base/de_a_pocas'
import type { ServidorDeAuth } from '#red/auth/contrato'
import type { ServidorDeMedia } from '#red/media/contrato'
import { siguientesVideos } from '#videos/contadores/recorrer'

/** Las columnas donde hay una persona, todas con un índice, salvo la de las solicitudes, que son pocas. */
const PERSONAS: [tabla: string, columna: string][] = [
  ['reaccion', 'usuario'],
  ['comentario', 'usuario'],
  ['contacto', 'usuario_1'],
  ['contacto', 'usuario_2'],
  ['solicitud_contacto', 'usuario_emisor'],
  ['solicitud_contacto', 'usuario_receptor'],
  ['mensaje', 'emisor'],
  ['mensaje', 'destinatario'],
  ['notificacion', 'usuario'],
]

const PERSONAS_POR_TANDA = 400
const VIDEOS_POR_TANDA = 40
const VIDEOS_A_LA_VEZ = 4

type Tanda<Marca> = { marca: Marca; mirados: number; faltan: string[] }

/** Personas, de a tandas, y cuáles no conoce auth. Las que se fueron tienen un id negativo: no son de nadie. */
export async function personasSinAuth(
  auth: ServidorDeAuth,
  despuesDe: number
): Promise<Tanda<number> | null> {
  const sql = PERSONAS.map(
    ([tabla, columna], orden) =>
      `SELECT id FROM (SELECT DISTINCT ${columna} AS id FROM ${tabla} WHERE ${columna} > ? ORDER BY ${columna} LIMIT ?) AS p${orden}`
  ).join(' UNION ')
  const valores = PERSONAS.flatMap(() => [Math.max(0, despuesDe), PERSONAS_POR_TANDA])
  const respuesta: unknown = await db
    .connection()
    .rawQuery(`SELECT id FROM (${sql}) AS todas ORDER BY id LIMIT ?`, [
      ...valores,
      PERSONAS_POR_TANDA,
    ])
  const ids = filasDe<{ id: number | string }>(respuesta).map(({ id }) => Number(id))
  const marca = ids.at(-1)
  if (marca === undefined) {
    return null
  }
  const conocidas = await auth.buscarUsuarios(ids, { enSegundoPlano: true })
  const faltan = ids.filter((id) => !conocidas.has(id)).map(String)
  return { marca, mirados: ids.length, faltan }
}

/** Videos, de a tandas, y cuáles no conoce media. */
export async function videosSinMedia(
  media: ServidorDeMedia,
  despuesDe: string
): Promise<Tanda<string> | null> {
  const ids = await siguientesVideos(despuesDe, VIDEOS_POR_TANDA)
  const marca = ids.at(-1)
  if (marca === undefined) {
    return null
  }
  const encontrados = await deAPocas(
    ids.map((id) => () => media.buscar(id)),
    VIDEOS_A_LA_VEZ
  )
  return { marca, mirados: ids.length, faltan: ids.filter((_, orden) => !encontrados[orden]) }
}

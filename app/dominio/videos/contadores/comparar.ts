import type { QueryClientContract } from '@adonisjs/lucid/types/database'

const CUENTAS = ['comentarios', 'me_gusta', 'no_me_gusta'] as const

type Cuentas = Record<(typeof CUENTAS)[number], number>

/** Un video cuyos contadores no dicen lo que hay. */
export type Diferencia = { video: string; guardado: Cuentas; filas: Cuentas }

type Fila = { video: string } & Record<`${'c' | 'f'}_${keyof Cuentas}`, number | string>

/**
 * De unos videos, los que tienen contadores que no son los de sus filas. Es una sola sentencia: ve todo como estaba
 * en un instante, y lo que se escribe mientras tanto no la confunde.
 */
export async function compararContadores(
  videos: string[],
  cliente: QueryClientContract
): Promise<Diferencia[]> {
  if (videos.length === 0) {
    return []
  }
  const respuesta: Fila[] | { rows: Fila[] } = await cliente.rawQuery(
    `WITH v (video) AS (VALUES ${videos.map(() => '(?)').join(', ')})
     SELECT v.video,
       COALESCE(c.comentarios, 0) AS c_comentarios,
       COALESCE(c.me_gusta, 0) AS c_me_gusta,
       COALESCE(c.no_me_gusta, 0) AS c_no_me_gusta,
       (SELECT COUNT(*) FROM comentario f WHERE f.video = v.video) AS f_comentarios,
       (SELECT COUNT(*) FROM reaccion f WHERE f.video = v.video AND f.tipo = 'ME_GUSTA') AS f_me_gusta,
       (SELECT COUNT(*) FROM reaccion f WHERE f.video = v.video AND f.tipo = 'NO_ME_GUSTA') AS f_no_me_gusta
     FROM v LEFT JOIN contador_video c ON c.video = v.video ORDER BY v.video`,
    videos
  )
  const filas = Array.isArray(respuesta) ? respuesta : respuesta.rows
  return filas
    .map((fila) => ({
      video: fila.video,
      guardado: cuentasDe(fila, 'c'),
      filas: cuentasDe(fila, 'f'),
    }))
    .filter(({ guardado, filas: suyas }) => CUENTAS.some((una) => guardado[una] !== suyas[una]))
}

const cuentasDe = (fila: Fila, de: 'c' | 'f'): Cuentas => ({
  comentarios: Number(fila[`${de}_comentarios`]),
  me_gusta: Number(fila[`${de}_me_gusta`]),
  no_me_gusta: Number(fila[`${de}_no_me_gusta`]),
})

import pg from 'pg'
import { azar, contactos, idDeVideo, MEDIDAS } from './escenario.ts'

const FECHA = '2026-03-01T00:00:00.000Z'

/** Llena la base que ya se migró: las filas salen de la semilla, y los contadores, de las filas. */
export async function llenar(url: string) {
  const cliente = new pg.Client({ connectionString: url })
  await cliente.connect()
  const alAzar = azar()
  try {
    await cliente.query('BEGIN')
    await insertar(cliente, 'contacto (usuario_1, usuario_2, fecha)', 'int, int', contactos())
    await insertar(
      cliente,
      'reaccion (video, usuario, fecha, tipo)',
      'text, int',
      reacciones(alAzar),
      `, (CASE WHEN c2 % 4 = 0 THEN 'NO_ME_GUSTA' ELSE 'ME_GUSTA' END)::tiporeaccion`
    )
    await insertar(
      cliente,
      'comentario (video, usuario, fecha, comentario)',
      'text, int',
      Array.from({ length: MEDIDAS.comentarios }, () => [
        idDeVideo(alAzar(MEDIDAS.videos) + 1),
        alAzar(MEDIDAS.personas) + 1,
      ]),
      `, 'Un comentario de largo normal, de los que se escriben en un teléfono'`
    )
    await cliente.query(
      `INSERT INTO contador_video (video, comentarios, me_gusta, no_me_gusta)
       SELECT video, sum(c), sum(m), sum(n) FROM (
         SELECT video, 1 AS c, 0 AS m, 0 AS n FROM comentario UNION ALL
         SELECT video, 0, (tipo = 'ME_GUSTA')::int, (tipo = 'NO_ME_GUSTA')::int FROM reaccion
       ) filas GROUP BY video
       ON CONFLICT (video) DO UPDATE SET comentarios = excluded.comentarios,
         me_gusta = excluded.me_gusta, no_me_gusta = excluded.no_me_gusta`
    )
    await cliente.query('COMMIT')
    await cliente.query('VACUUM ANALYZE')
  } finally {
    await cliente.end()
  }
}

/** Pares distintos de un video y una persona. */
function reacciones(alAzar: (hasta: number) => number) {
  const pares = new Map<number, [string, number]>()
  while (pares.size < MEDIDAS.reacciones) {
    const [video, usuario] = [alAzar(MEDIDAS.videos) + 1, alAzar(MEDIDAS.personas) + 1]
    pares.set(video * MEDIDAS.personas + usuario, [idDeVideo(video), usuario])
  }
  return [...pares.values()]
}

/** De a una sentencia: las dos columnas viajan como listas. */
async function insertar(
  cliente: pg.Client,
  donde: string,
  tipos: string,
  filas: (string | number)[][],
  mas = ''
) {
  const [uno = '', otro = ''] = tipos.split(', ')
  await cliente.query(
    `INSERT INTO ${donde} SELECT c1, c2, $3::timestamptz + n * interval '1 second'${mas}
       FROM unnest($1::${uno}[], $2::${otro}[]) WITH ORDINALITY AS t (c1, c2, n)`,
    [filas.map(([una]) => una), filas.map(([, otra]) => otra), FECHA]
  )
}

import type pg from 'pg'

/** Filas por tabla: con muy pocas, PostgreSQL prefiere leerlas todas a ir a buscarlas. */
const FILAS = 20_000

/** Gente y videos que no son de nadie más. */
const GENTE = 100_000

/** Llena las tablas antes de repartirlas: también se prueba que lo que tenían pasa a las particiones. */
export async function llenar(base: pg.Client) {
  const cada = `FROM generate_series(1, ${FILAS}) AS n`
  const persona = `${GENTE} + n % 500`
  const video = `'video-' || n / 500`
  for (const sentencia of [
    `INSERT INTO reaccion (video, usuario, tipo, fecha) SELECT ${video}, ${persona}, 'ME_GUSTA', now() ${cada}`,
    `INSERT INTO comentario (video, usuario, comentario, fecha) SELECT ${video}, ${persona}, 'Hola', now() ${cada}`,
    `INSERT INTO mensaje (emisor, destinatario, mensaje, fecha)
     SELECT ${persona}, ${GENTE} + 500 + n % 499, 'Hola', now() ${cada}`,
    `INSERT INTO notificacion (usuario, tipo, titulo, cuerpo, causante, fecha)
     SELECT ${persona}, 'mensaje', 'Hola', 'Hola', ${GENTE} + 500 + n % 499, now() ${cada}`,
  ]) {
    await base.query(sentencia)
  }
}

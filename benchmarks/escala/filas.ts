import { MEDIDAS, type Poblacion } from '../velocidad/escenario.ts'

export type Tamanio = Poblacion & { filas: number }

/** Qué parte de las filas es de cada cosa; los contactos son siempre veinte por persona. */
const PARTES = {
  reaccionesDelCaliente: 0.1,
  comentariosDelCaliente: 0.02,
  reacciones: 0.32,
  comentarios: 0.18,
  mensajes: 0.17,
  notificaciones: 0.2,
}

const video = (orden: string) => `lpad(to_hex((${orden})::bigint), 24, '0')`

/** Diez años, de la primera fila a la última. */
const enDiezAnios = (cuantas: number) =>
  `now() - interval '3650 days' + n * (interval '3650 days' / ${cuantas})`

/** El video 1 es el caliente; a los demás les toca a todos lo mismo. De quienes reaccionan al primero auth no conoce a todos. */
export function filasDe({ filas, personas, videos }: Tamanio): Record<string, string[]> {
  const cuantas = (parte: keyof typeof PARTES) => Math.max(1, Math.round(filas * PARTES[parte]))
  const serie = (parte: keyof typeof PARTES) => `generate_series(1, ${cuantas(parte)}) AS n`
  const otroVideo = video(`2 + n % ${videos - 1}`)
  const tipo = `(CASE WHEN n % 4 = 0 THEN 'NO_ME_GUSTA' ELSE 'ME_GUSTA' END)::tiporeaccion`
  const texto = `'Un comentario de largo normal, de los que se escriben en un teléfono'`
  return {
    reaccion: [
      `INSERT INTO reaccion (video, usuario, tipo, fecha)
       SELECT ${video('1')}, n, ${tipo}, ${enDiezAnios(cuantas('reaccionesDelCaliente'))}
       FROM ${serie('reaccionesDelCaliente')}`,
      // Una por persona y video: cada vuelta de los videos le toca a la que sigue.
      `INSERT INTO reaccion (video, usuario, tipo, fecha)
       SELECT ${otroVideo}, (n % ${videos - 1} + n / ${videos - 1}) % ${personas} + 1, ${tipo},
         ${enDiezAnios(cuantas('reacciones'))}
       FROM ${serie('reacciones')}`,
    ],
    comentario: [
      `INSERT INTO comentario (video, usuario, comentario, fecha)
       SELECT ${video('1')}, n % ${personas} + 1, ${texto}, ${enDiezAnios(cuantas('comentariosDelCaliente'))}
       FROM ${serie('comentariosDelCaliente')}`,
      `INSERT INTO comentario (video, usuario, comentario, fecha)
       SELECT ${otroVideo}, n * 7 % ${personas} + 1, ${texto}, ${enDiezAnios(cuantas('comentarios'))}
       FROM ${serie('comentarios')}`,
    ],
    contacto: [
      `INSERT INTO contacto (usuario_1, usuario_2, fecha)
       SELECT LEAST(una, otra), GREATEST(una, otra),
         now() - (una * ${MEDIDAS.contactos} + orden) % 3650 * interval '1 day'
       FROM generate_series(1, ${personas}) AS una,
         generate_series(0, ${MEDIDAS.contactos - 1}) AS orden,
         LATERAL (SELECT (una + orden) % ${personas} + 1 AS otra) AS la_otra`,
    ],
    // A los diez que le siguen, y a veces contestan.
    mensaje: [
      `INSERT INTO mensaje (emisor, destinatario, mensaje, fecha, leido)
       SELECT CASE WHEN va THEN una ELSE otra END, CASE WHEN va THEN otra ELSE una END,
         'Un mensaje de los de todos los días', ${enDiezAnios(cuantas('mensajes'))}, n % 20 <> 0
       FROM ${serie('mensajes')}, LATERAL (SELECT n % ${personas} + 1 AS una,
         (n % ${personas} + 1 + n / ${personas} % ${MEDIDAS.contactos}) % ${personas} + 1 AS otra,
         n / ${personas} % 3 > 0 AS va) AS quienes`,
    ],
    // De hace poco: las viejas se depuran.
    notificacion: [
      `INSERT INTO notificacion (usuario, tipo, titulo, cuerpo, causante, video, fecha, leida)
       SELECT n % ${personas} + 1, 'me-gusta', 'Nuevo me gusta', 'A alguien le gustó tu video',
         (n + n / ${personas}) % ${personas} + 1, ${otroVideo},
         now() - interval '5 days' + n * (interval '5 days' / ${cuantas('notificaciones')}), n % 10 <> 0
       FROM ${serie('notificaciones')}`,
    ],
  }
}

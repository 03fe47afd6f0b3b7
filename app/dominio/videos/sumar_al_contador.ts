import type { Escritura } from '#base/sentencias/escritura'
import { filasPor } from '#base/sentencias/filas_por'

type Suma = Partial<Record<'comentarios' | 'me_gusta' | 'no_me_gusta', number>>

/**
 * Suma a los contadores de un video, en la transacción que escribe lo que cuentan. Va siempre después
 * de esa fila: todas las transacciones bloquean en el mismo orden.
 */
export async function sumarAlContador(videoId: string, suma: Suma, trx: Escritura) {
  const { comentarios = 0, me_gusta: meGusta = 0, no_me_gusta: noMeGusta = 0 } = suma
  await filasPor(
    `INSERT INTO contador_video (video, comentarios, me_gusta, no_me_gusta) VALUES (?, ?, ?, ?)
     ON CONFLICT (video) DO UPDATE SET
       comentarios = contador_video.comentarios + excluded.comentarios,
       me_gusta = contador_video.me_gusta + excluded.me_gusta,
       no_me_gusta = contador_video.no_me_gusta + excluded.no_me_gusta`,
    [videoId, comentarios, meGusta, noMeGusta],
    trx
  )
}

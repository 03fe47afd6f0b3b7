import { enTransaccion } from '#base/en_transaccion'
import { restablecerPredeterminadas } from '#reglas/guardadas/restablecer_predeterminadas'

/**
 * Las tablas con lo que hizo la gente, en el orden en que las bloquean las demás transacciones: el
 * vaciado espera su turno y nadie queda esperando en redondo.
 */
const TABLAS = [
  'resolucion',
  'reaccion',
  'comentario',
  'bloqueo',
  'silencio',
  'tipo_callado',
  'conversacion_callada',
  'comentario_anterior',
  'solicitud_contacto',
  'solicitud_reciente',
  'dispositivo',
  'contacto',
  'mensaje',
  'ultimo_mensaje',
  'conversacion',
  'visualizacion',
  'contador_video',
  'denuncia',
  'notificacion',
  'marca',
  'baja_en_curso',
  'baja',
  'regla',
  'regla_version',
  'auditoria',
  'cantidad_diaria',
  'cantidad_por_estado',
  'cantidad_de_denuncias',
]

/**
 * Vacía nuestras tablas, todas o ninguna, y vuelve a poner las reglas predeterminadas
 * (docs/contrato.md §7). Los ids no se repiten.
 */
export async function vaciarTablas() {
  await enTransaccion(async (trx) => {
    if (trx.dialect.name === 'postgres') {
      // TRUNCATE bloquea las tablas enteras: un DELETE no vería lo que otra transacción está por
      // confirmar, y los contadores dejarían de coincidir con las filas.
      await trx.rawQuery(`TRUNCATE ${TABLAS.join(', ')}`)
    } else {
      for (const tabla of TABLAS) {
        await trx.from(tabla).delete()
      }
    }
    await restablecerPredeterminadas(trx)
  })
}

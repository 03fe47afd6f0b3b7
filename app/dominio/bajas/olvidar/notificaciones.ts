import { TANDA, type Olvido } from '#bajas/olvidar/olvido'
import { sinQuienLaCauso } from '#notificaciones/plantillas'

type Fila = { id: number | string; tipo: string; titulo: string; cuerpo: string; estado: string }

/** Las que causó son de otros: quedan, sin su nombre ni lo que escribió; y si faltaba mandarlas, no se mandan. */
export const NOTIFICACIONES_CAUSADAS: Olvido = {
  tabla: 'notificacion',
  async tanda({ usuario, seudonimo }, trx) {
    const filas: Fila[] = await trx
      .from('notificacion')
      .where('causante', usuario)
      .orderBy('id')
      .limit(TANDA)
      .forUpdate()
      .select('id', 'tipo', 'titulo', 'cuerpo', 'estado')
    for (const { id, estado, ...textos } of filas) {
      await trx
        .from('notificacion')
        .where({ id })
        .update({
          ...sinQuienLaCauso(textos),
          causante: seudonimo,
          ...(estado === 'pendiente' && { estado: 'vencida', proximo_intento: null }),
        })
    }
    return filas.length
  },
}

import { enTransaccion } from '#base/en_transaccion'
import { COMENTARIOS, REACCIONES } from '#bajas/olvidar/de_videos'
import { ASENTADO } from '#bajas/olvidar/asentado'
import { DENUNCIADO } from '#bajas/olvidar/denunciado'
import { CONVERSACIONES, MENSAJES } from '#bajas/olvidar/mensajes'
import { NOTIFICACIONES_CAUSADAS } from '#bajas/olvidar/notificaciones'
import { borrarPorColumnas, dejarSeudonimo, type Olvido } from '#bajas/olvidar/olvido'
import type { Avance, QuienSeVa } from '#bajas/pasos'

/**
 * Todo lo que las tablas tienen de una persona. Una prueba las recorre: la que tenga algo de alguien y no esté acá no
 * pasa.
 */
const OLVIDOS: Olvido[] = [
  REACCIONES,
  COMENTARIOS,
  borrarPorColumnas('comentario_anterior', ['usuario']),
  dejarSeudonimo('comentario_anterior', 'por'),
  borrarPorColumnas('visualizacion', ['usuario']),
  borrarPorColumnas('solicitud_contacto', ['usuario_emisor', 'usuario_receptor']),
  borrarPorColumnas('solicitud_reciente', ['emisor', 'receptor']),
  borrarPorColumnas('dispositivo', ['usuario']),
  borrarPorColumnas('contacto', ['usuario_1', 'usuario_2']),
  borrarPorColumnas('denuncia', ['denunciante']),
  dejarSeudonimo('denuncia', 'autor'),
  ...DENUNCIADO,
  borrarPorColumnas('bloqueo', ['usuario', 'bloqueado']),
  borrarPorColumnas('silencio', ['usuario', 'silenciado']),
  borrarPorColumnas('tipo_callado', ['usuario']),
  borrarPorColumnas('conversacion_callada', ['usuario', 'otra']),
  borrarPorColumnas('marca', ['usuario']),
  MENSAJES,
  CONVERSACIONES,
  // Las que no tienen mensajes: un bloqueo o un contacto que se terminó.
  borrarPorColumnas('conversacion', ['menor', 'mayor']),
  ASENTADO,
  borrarPorColumnas('notificacion', ['usuario']),
  NOTIFICACIONES_CAUSADAS,
]

/** Cuántas tandas por vez: lo demás sigue en la próxima, y mientras tanto se puede detener el proceso. */
const TANDAS_POR_VEZ = 50

/** Olvida lo que pueda de una vez. */
export async function olvidarFilas(quien: QuienSeVa): Promise<Avance> {
  let quedan = TANDAS_POR_VEZ
  for (const { tanda } of OLVIDOS) {
    for (;;) {
      const tocadas = await enTransaccion((trx) => tanda(quien, trx))
      if (tocadas === 0) {
        break
      }
      if (--quedan === 0) {
        return 'falta'
      }
    }
  }
  return 'terminado'
}

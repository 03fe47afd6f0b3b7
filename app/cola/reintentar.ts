import { enTransaccion } from '#base/en_transaccion'
import { ahora } from '#base/reloj_de_la_base'
import Mensaje from '#models/mensaje'
import Notificacion from '#models/notificacion'
import { parDe } from '#chat/par'

export type Reintentado = { notificaciones: number; mensajes: number }

/** Vuelve a dejar pendientes las entregas fallidas: las de un destinatario, o todas. */
export function reintentarFallidas({
  usuarioId,
  simular,
}: {
  usuarioId?: number
  simular: boolean
}): Promise<Reintentado> {
  return enTransaccion(async (trx) => {
    const hora = ahora(trx)
    const mensajes = await Mensaje.query({ client: trx })
      .where('estado', 'fallida')
      .if(usuarioId, (consulta) => consulta.where('destinatario', usuarioId ?? 0))
    const notificaciones = await Notificacion.query({ client: trx })
      .select('id')
      .where('estado', 'fallida')
      .if(usuarioId, (consulta) => consulta.where('usuario', usuarioId ?? 0))
    const cantidades = { notificaciones: notificaciones.length, mensajes: mensajes.length }
    if (simular) {
      return cantidades
    }

    for (const mensaje of mensajes) {
      await mensaje.useTransaction(trx).merge({ estado: 'pendiente', ultimoError: null }).save()
      const par = parDe(mensaje.emisor, mensaje.destinatario)
      await trx
        .knexQuery()
        .insert({
          ...par,
          ultimo_push_id: mensaje.pushId ?? '',
          fecha: trx.knexRawQuery(hora),
          proximo_intento: trx.knexRawQuery(hora),
        })
        .into('conversacion')
        .onConflict(['menor', 'mayor'])
        // Si alguien la tiene tomada, la suelta y sigue con esto.
        .merge({
          proximo_intento: trx.knexRawQuery(`COALESCE(conversacion.proximo_intento, ${hora})`),
        })
    }
    await Notificacion.query({ client: trx })
      .where('estado', 'fallida')
      .if(usuarioId, (consulta) => consulta.where('usuario', usuarioId ?? 0))
      .update({ estado: 'pendiente', proximo_intento: trx.raw(hora), ultimo_error: null })
    return cantidades
  })
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enTransaccion } from '#base/en_transaccion'
import { mensajesEntre } from '#chat/mensajes_entre'
import { ahora, dentroDe } from '#base/reloj_de_la_base'
import { esperaMs } from '#cola/espera'
import type Mensaje from '#models/mensaje'
import type { ResultadoDeEntrega } from '#red/firebase/contrato'

/** Una conversación tomada: `intentos` solo crece, así que dice quién la tiene. */
export type Conversacion = {
  menor: number
  mayor: number
  intentos: number
  fallas_seguidas: number
  /** Hasta qué mensaje se la quitó de las listas de chats; en PostgreSQL los enteros grandes son textos. */
  quitado_hasta: number | string | null
}

type Intento = { conversacion: Conversacion; mensajes: Mensaje[]; resultado: ResultadoDeEntrega }

/** Anota cómo le fue a una tanda y suelta la conversación. */
export function anotarEntrega({ conversacion, mensajes, resultado }: Intento): Promise<void> {
  return enTransaccion(async (trx) => {
    // Primero los mensajes y después la conversación, como quien acepta uno: en el otro orden se
    // esperarían en redondo con el vaciado.
    if (resultado.tipo === 'entregada' || resultado.tipo === 'rechazada') {
      await terminar({ conversacion, mensajes, resultado }, trx)
    } else if (resultado.tipo === 'falla') {
      await anotarQueFallaron({ conversacion, mensajes, resultado }, resultado.motivo, trx)
    }
    await soltar(conversacion, resultado, trx)
  })
}

async function terminar(
  { conversacion, mensajes, resultado }: Intento,
  trx: TransactionClientContract
) {
  const cambios =
    resultado.tipo === 'rechazada'
      ? { estado: 'fallida', ultimo_error: resultado.motivo }
      : { estado: 'entregada', ultimo_error: null }
  const ids = mensajes.map(({ id }) => id)
  await suyos(conversacion, ids, trx).update(cambios)
}

/** Por qué falló cada uno la primera vez: hasta que se entregue se está reintentando (docs/operacion/metricas.md). */
async function anotarQueFallaron(
  { conversacion, mensajes }: Intento,
  motivo: string,
  trx: TransactionClientContract
) {
  const nuevos = mensajes.filter(({ ultimoError }) => ultimoError === null).map(({ id }) => id)
  if (nuevos.length > 0) {
    await suyos(conversacion, nuevos, trx)
      .where('estado', 'pendiente')
      .update({ ultimo_error: motivo })
  }
}

/** Con su par, que es por lo que se reparte la tabla (docs/decisiones/0018). */
const suyos = ({ menor, mayor }: Conversacion, ids: number[], trx: TransactionClientContract) =>
  mensajesEntre(menor, mayor, trx).whereIn('id', ids)

async function soltar(
  { menor, mayor, intentos, fallas_seguidas: anteriores, quitado_hasta: quitada }: Conversacion,
  resultado: ResultadoDeEntrega,
  trx: TransactionClientContract
) {
  const propia = () => trx.from('conversacion').where({ menor, mayor, intentos })
  // Con la fila tomada nadie puede estar aceptando otro mensaje: lo que se ve es todo lo que hay.
  const sigueSiendo = await propia().forUpdate().first()
  if (!sigueSiendo) {
    return
  }
  if (resultado.tipo === 'falla') {
    const fallas = anteriores + 1
    const espera = esperaMs(fallas, { pedidaMs: resultado.esperaMs ?? 0 })
    await propia().update({
      fallas_seguidas: fallas,
      proximo_intento: trx.raw(dentroDe(trx, espera)),
      ultimo_error: resultado.motivo,
    })
    return
  }
  const otro = await mensajesEntre(menor, mayor, trx)
    .where('estado', 'pendiente')
    .select('id')
    .first()
  // Mientras se la entregaba se la pudo quitar de las listas.
  const quedaAlgo = otro || String(sigueSiendo.quitado_hasta) !== String(quitada)
  await propia().update({
    fallas_seguidas: 0,
    proximo_intento: quedaAlgo ? trx.raw(ahora(trx)) : null,
    ultimo_error: null,
  })
}

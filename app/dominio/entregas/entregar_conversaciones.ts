import db from '@adonisjs/lucid/services/db'
import type { FuenteDeTareas } from '#cola/carril'
import { insistir } from '#cola/insistir'
import { registrarProblema, type RegistroDeEntregas } from '#entregas/registro'
import { reservar } from '#cola/reserva'
import { anotarEntrega, type Conversacion } from '#entregas/anotar_entrega'
import { TANDA, tandaDe } from '#entregas/tanda'
import { mensajesEntre } from '#chat/mensajes_entre'
import type Mensaje from '#models/mensaje'
import type { ChatsDeFirebase, ResultadoDeEntrega } from '#red/firebase/contrato'

/**
 * Los mensajes pendientes, de a una conversación: mientras alguien la entrega nadie más puede, así que
 * nada viejo pisa a algo más nuevo.
 */
export class EntregarConversaciones implements FuenteDeTareas {
  readonly nombre = 'chats'

  constructor(
    private readonly chats: Pick<ChatsDeFirebase, 'replicar'>,
    private readonly reservaMs: number,
    private readonly registro: RegistroDeEntregas
  ) {}

  async tomar(cantidad: number) {
    const conversaciones = await reservar<Conversacion>({
      tabla: 'conversacion',
      clave: ['menor', 'mayor'],
      pendiente: 'proximo_intento IS NOT NULL',
      cantidad,
      reservaMs: this.reservaMs,
    })
    return conversaciones.map(
      (conversacion) => (abandono: AbortSignal) => this.#entregar(conversacion, abandono)
    )
  }

  async #entregar(conversacion: Conversacion, abandono: AbortSignal) {
    const { menor, mayor } = conversacion
    const propios = () => mensajesEntre(menor, mayor, db.connection()).orderBy('id')
    const pendientes = await propios().where('estado', 'pendiente').limit(TANDA)
    // Uno que había fallado puede ser más viejo que lo que el teléfono ya ve.
    const [visto] = await propios()
      .clearOrder()
      .orderBy('id', 'desc')
      .where('estado', 'entregada')
      .limit(1)
    const tanda = tandaDe(pendientes, conversacion.fallas_seguidas)
    const intento = await this.#replicar(tanda, visto)
    registrarProblema(this.registro, { conversacion: `${menor}-${mayor}` }, intento.resultado)
    await insistir(() => anotarEntrega({ conversacion, ...intento }), {
      hastaMs: this.reservaMs,
      abandono,
    })
  }

  /** Si Firebase rechaza una tanda, de a uno: el que no va no frena a los demás. */
  async #replicar(
    mensajes: Mensaje[],
    visto: Mensaje | undefined
  ): Promise<{ mensajes: Mensaje[]; resultado: ResultadoDeEntrega }> {
    const [primero] = mensajes
    const nuevo = mensajes.at(-1)
    if (!primero || !nuevo) {
      return { mensajes, resultado: { tipo: 'entregada' } }
    }
    const ultimo = visto && visto.id > nuevo.id ? visto : nuevo
    const resultado = await this.chats.replicar(mensajes.map(comoReplica), comoReplica(ultimo))
    return resultado.tipo === 'rechazada' && mensajes.length > 1
      ? this.#replicar([primero], visto)
      : { mensajes, resultado }
  }
}

function comoReplica({ pushId, emisor, destinatario, mensaje, fecha }: Mensaje) {
  return {
    pushId: pushId ?? '',
    emisor,
    destinatario,
    mensaje,
    segundo: Math.floor(fecha.toSeconds()),
  }
}

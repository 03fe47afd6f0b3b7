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
    const intento = await this.#replicar(conversacion, tanda, visto)
    registrarProblema(this.registro, { conversacion: `${menor}-${mayor}` }, intento.resultado)
    await insistir(() => anotarEntrega({ conversacion, ...intento }), {
      hastaMs: this.reservaMs,
      abandono,
    })
  }

  /** Si Firebase rechaza una tanda, de a uno: el que no va no frena a los demás. */
  async #replicar(
    conversacion: Conversacion,
    mensajes: Mensaje[],
    visto: Mensaje | undefined
  ): Promise<{ mensajes: Mensaje[]; resultado: ResultadoDeEntrega }> {
    const [primero] = mensajes
    const ultimo = elUltimo(mensajes.at(-1), visto)
    const aLaVista = seVe(ultimo, conversacion) ? ultimo : undefined
    if (!primero && (aLaVista || conversacion.quitado_hasta === null)) {
      return { mensajes, resultado: { tipo: 'entregada' } }
    }
    const resultado = await this.chats.replicar({
      entre: [conversacion.menor, conversacion.mayor],
      mensajes: mensajes.map(comoReplica),
      ultimo: aLaVista ? comoReplica(aLaVista) : null,
    })
    return primero && resultado.tipo === 'rechazada' && mensajes.length > 1
      ? this.#replicar(conversacion, [primero], visto)
      : { mensajes, resultado }
  }
}

function elUltimo(nuevo: Mensaje | undefined, visto: Mensaje | undefined) {
  return nuevo && visto && visto.id < nuevo.id ? nuevo : (visto ?? nuevo)
}

/** Si un mensaje es posterior a que la conversación se quitara de las listas de chats, o no se la quitó. */
const seVe = (mensaje: Mensaje | undefined, { quitado_hasta: hasta }: Conversacion) =>
  mensaje !== undefined && (hasta === null || mensaje.id > Number(hasta))

function comoReplica({ pushId, emisor, mensaje, fecha }: Mensaje) {
  return {
    pushId: pushId ?? '',
    emisor,
    mensaje,
    segundo: Math.floor(fecha.toSeconds()),
  }
}

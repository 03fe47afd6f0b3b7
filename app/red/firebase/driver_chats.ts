import { ChatsDeFirebase, type MensajeAReplicar } from '#red/firebase/contrato'
import type { ConexionDeFirebase } from '#red/firebase/conexion'
import { comoResultado } from '#red/firebase/fallas'
import { medirEntrega } from '#red/firebase/medicion'
import { nombreDeConversacion, unirRuta } from '#red/firebase/nodos'
import { TextoAscii } from '#red/firebase/texto_ascii'

export type NodosDeChats = { raiz: string; chats: string; mensajes: string }

/** Replica los chats con el SDK: una sola actualización atómica por tanda (docs/contrato.md §11). */
export class ChatsPorSdk extends ChatsDeFirebase {
  constructor(
    private readonly conexion: ConexionDeFirebase,
    private readonly nodos: NodosDeChats
  ) {
    super()
  }

  replicar(mensajes: MensajeAReplicar[], ultimo: MensajeAReplicar) {
    return medirEntrega(() => this.#replicar(mensajes, ultimo))
  }

  async olvidar(usuario: number, otras: number[]) {
    const { raiz, chats, mensajes } = this.nodos
    const rutas = [
      unirRuta(raiz, chats, usuario),
      ...otras.flatMap((otra) => [
        unirRuta(raiz, chats, otra, usuario),
        unirRuta(raiz, mensajes, nombreDeConversacion(usuario, otra)),
      ]),
    ]
    const borrados = Object.fromEntries(rutas.map((ruta) => [ruta, null]))
    await this.conexion.conBase((base) => base.ref().update(borrados))
  }

  async #replicar(mensajes: MensajeAReplicar[], ultimo: MensajeAReplicar) {
    try {
      await this.conexion.conBase((base) => base.ref().update(this.#cambios(mensajes, ultimo)))
      return { tipo: 'entregada' } as const
    } catch (error) {
      return comoResultado(error)
    }
  }

  #cambios(mensajes: MensajeAReplicar[], ultimo: MensajeAReplicar): Record<string, object> {
    const { raiz, chats, mensajes: recurso } = this.nodos
    const cambios: Record<string, object> = {}
    for (const { pushId, emisor, destinatario, mensaje, segundo } of mensajes) {
      const conversacion = nombreDeConversacion(emisor, destinatario)
      cambios[unirRuta(raiz, recurso, conversacion, pushId)] = {
        enviadoPor: emisor,
        mensaje: new TextoAscii(mensaje),
        timestamp: segundo,
      }
    }
    const { emisor, destinatario, mensaje, segundo } = ultimo
    // El teléfono ordena los chats por el opuesto de la fecha.
    const chat = { timestamp: -segundo, ultimoMensaje: new TextoAscii(mensaje) }
    cambios[unirRuta(raiz, chats, emisor, destinatario)] = chat
    cambios[unirRuta(raiz, chats, destinatario, emisor)] = chat
    return cambios
  }
}

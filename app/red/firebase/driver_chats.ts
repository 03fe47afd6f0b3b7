import { ChatsDeFirebase, type ReplicaDeConversacion } from '#red/firebase/contrato'
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

  replicar(conversacion: ReplicaDeConversacion) {
    return medirEntrega(() => this.#replicar(conversacion))
  }

  async conQuienes(usuario: number): Promise<number[]> {
    const { raiz, chats } = this.nodos
    const lista = await this.conexion.conBase((base) =>
      base.ref(unirRuta(raiz, chats, usuario)).get()
    )
    const claves: string[] = []
    // El SDK lee como una lista las claves que son números seguidos.
    lista.forEach(({ key }) => {
      claves.push(key)
    })
    return claves.map(Number).filter(Number.isSafeInteger)
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

  async #replicar(conversacion: ReplicaDeConversacion) {
    try {
      await this.conexion.conBase((base) => base.ref().update(this.#cambios(conversacion)))
      return { tipo: 'entregada' } as const
    } catch (error) {
      return comoResultado(error)
    }
  }

  /** Un nodo al que se le escribe `null` se borra. */
  #cambios({ entre, mensajes, ultimo }: ReplicaDeConversacion): Record<string, object | null> {
    const { raiz, chats, mensajes: recurso } = this.nodos
    const [uno, otro] = entre
    const conversacion = nombreDeConversacion(uno, otro)
    const cambios: Record<string, object | null> = {}
    for (const { pushId, emisor, mensaje, segundo } of mensajes) {
      cambios[unirRuta(raiz, recurso, conversacion, pushId)] = {
        enviadoPor: emisor,
        mensaje: new TextoAscii(mensaje),
        timestamp: segundo,
      }
    }
    // El teléfono ordena los chats por el opuesto de la fecha.
    const chat = ultimo && {
      timestamp: -ultimo.segundo,
      ultimoMensaje: new TextoAscii(ultimo.mensaje),
    }
    cambios[unirRuta(raiz, chats, uno, otro)] = chat
    cambios[unirRuta(raiz, chats, otro, uno)] = chat
    return cambios
  }
}

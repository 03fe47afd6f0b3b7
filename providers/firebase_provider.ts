import type { ApplicationService } from '@adonisjs/core/types'
import firebaseConfig from '#config/firebase'
import { ChatsDeFirebase, PushDeFirebase } from '#red/firebase/contrato'
import type { ConexionDeFirebase } from '#red/firebase/conexion'

/**
 * Registra los clientes de Firebase: una aplicación del SDK para los chats y otra para las notificaciones
 * push, que pueden estar en bases distintas (docs/contrato.md §11).
 */
export default class FirebaseProvider {
  readonly #conexiones: ConexionDeFirebase[] = []

  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(ChatsDeFirebase, async () => {
      const { ChatsPorSdk } = await import('#red/firebase/driver_chats')
      const { url, nodos } = firebaseConfig.chats
      return new ChatsPorSdk(await this.#conectar('chats', url), nodos)
    })
    this.app.container.singleton(PushDeFirebase, async () => {
      const { PushPorSdk } = await import('#red/firebase/driver_push')
      const { url, nodos } = firebaseConfig.push
      return new PushPorSdk(await this.#conectar('notificaciones', url), nodos)
    })
  }

  async shutdown() {
    await Promise.all(this.#conexiones.map((conexion) => conexion.cerrar()))
  }

  /** El SDK tarda en cargarse: solo cuando hay con qué usarlo. */
  async #conectar(nombre: string, url: string): Promise<ConexionDeFirebase> {
    const { ConexionDeFirebase } = await import('#red/firebase/conexion')
    const { credenciales, limiteMs, proxy } = firebaseConfig
    if (!credenciales) {
      throw new Error('Firebase está apagado: falta FIREBASE_CREDENCIALES')
    }
    const conexion = new ConexionDeFirebase(nombre, { credenciales, url, limiteMs, proxy })
    this.#conexiones.push(conexion)
    return conexion
  }
}

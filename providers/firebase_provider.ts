import type { ApplicationService } from '@adonisjs/core/types'
import firebaseConfig from '#config/firebase'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { Firebase } from '#operacion/firebase/firebase'
import { ConexionesDeFirebase } from '#red/firebase/conexiones'
import { ChatsDeFirebase, PushDeFirebase } from '#red/firebase/contrato'

/** Registra los clientes de Firebase. El SDK tarda en cargarse: solo cuando hay con qué usarlo. */
export default class FirebaseProvider {
  #abiertas: ConexionesDeFirebase | undefined

  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(
      Firebase,
      () =>
        new Firebase({
          encendida: firebaseConfig.credenciales !== undefined,
          conexiones: () => this.app.container.make(ConexionesDeFirebase),
          push: () => this.app.container.make(PushDeFirebase),
        })
    )
    this.app.container.singleton(ConexionesDeFirebase, () => this.#abrir())
    this.app.container.singleton(ChatsDeFirebase, async (resolver) => {
      const { ChatsPorSdk } = await import('#red/firebase/driver_chats')
      const { chats } = await resolver.make(ConexionesDeFirebase)
      return new ChatsPorSdk(chats.conexion, chats.nodos)
    })
    this.app.container.singleton(PushDeFirebase, async (resolver) => {
      const { PushPorSdk } = await import('#red/firebase/driver_push')
      const { push } = await resolver.make(ConexionesDeFirebase)
      return new PushPorSdk(push.conexion, push.nodos)
    })
  }

  async boot() {
    const ciclo = await this.app.container.make(CicloDeVida)
    ciclo.anotar('firebase', { detener: () => this.#abiertas?.cerrar() })
  }

  async #abrir(): Promise<ConexionesDeFirebase> {
    const { ConexionDeFirebase } = await import('#red/firebase/conexion')
    const { credenciales, limiteMs, proxy, chats, push } = firebaseConfig
    if (!credenciales) {
      throw new Error('Firebase está apagado: falta FIREBASE_CREDENCIALES')
    }
    const conectar = (nombre: string, url: string) =>
      new ConexionDeFirebase(nombre, { credenciales, url, limiteMs, proxy })
    this.#abiertas = new ConexionesDeFirebase(
      { conexion: conectar('chats', chats.url), nodos: chats.nodos },
      { conexion: conectar('notificaciones', push.url), nodos: push.nodos }
    )
    return this.#abiertas
  }
}

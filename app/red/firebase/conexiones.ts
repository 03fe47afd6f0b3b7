import type { ConexionDeFirebase } from '#red/firebase/conexion'
import type { NodosDeChats } from '#red/firebase/driver_chats'
import type { NodosDeDispositivos } from '#red/firebase/driver_push'

/** Las dos aplicaciones del SDK, que pueden estar en bases distintas (docs/contrato.md §11). */
export class ConexionesDeFirebase {
  constructor(
    readonly chats: { conexion: ConexionDeFirebase; nodos: NodosDeChats },
    readonly push: { conexion: ConexionDeFirebase; nodos: NodosDeDispositivos }
  ) {}

  async cerrar() {
    await Promise.all([this.chats.conexion.cerrar(), this.push.conexion.cerrar()])
  }
}

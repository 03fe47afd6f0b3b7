import { inject } from '@adonisjs/core'
import { idsDeContactos } from '#contactos/consultas'
import { ServidorDeAuth } from '#red/auth/contrato'

/** Los contactos de alguien, por id (docs/contrato.md §2). */
@inject()
export class ListarContactos {
  constructor(private readonly auth: ServidorDeAuth) {}

  /** `null` si auth no conoce al usuario. */
  async ejecutar(usuarioId: number) {
    const ids = await idsDeContactos(usuarioId)
    const usuarios = await this.auth.buscarUsuarios([usuarioId, ...ids])
    if (!usuarios.has(usuarioId)) {
      return null
    }
    return ids.map((id) => ({ id, usuario: usuarios.get(id) }))
  }
}

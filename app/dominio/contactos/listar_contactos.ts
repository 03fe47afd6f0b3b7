import { inject } from '@adonisjs/core'
import { contactosYApartados } from '#contactos/consultas'
import { ServidorDeAuth } from '#red/auth/contrato'

/** Los contactos de alguien que ve un espectador, por id (docs/contrato.md §2). */
@inject()
export class ListarContactos {
  constructor(private readonly auth: ServidorDeAuth) {}

  /** `null` si auth no conoce al usuario, o el espectador no se ve con él. */
  async ejecutar({ usuarioId, espectador }: { usuarioId: number; espectador: number }) {
    const { contactos, bloqueados } = await contactosYApartados({ usuarioId, espectador })
    if (bloqueados.has(usuarioId)) {
      return null
    }
    const ids = contactos.filter((id) => !bloqueados.has(id))
    const usuarios = await this.auth.buscarUsuarios([usuarioId, ...ids])
    if (!usuarios.has(usuarioId)) {
      return null
    }
    return ids.map((id) => ({ id, usuario: usuarios.get(id) }))
  }
}

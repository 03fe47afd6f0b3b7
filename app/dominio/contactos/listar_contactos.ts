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
    const seVen = !bloqueados.has(usuarioId)
    const ids = seVen ? contactos.filter((id) => !bloqueados.has(id)) : []
    // También si no se ven: sin preguntar, con auth caído se sabría quién bloqueó y quién no existe.
    const usuarios = await this.auth.buscarUsuarios([usuarioId, ...ids])
    if (!usuarios.has(usuarioId) || !seVen) {
      return null
    }
    return ids.map((id) => ({ id, usuario: usuarios.get(id) }))
  }
}

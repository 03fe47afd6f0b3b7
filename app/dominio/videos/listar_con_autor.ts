import { inject } from '@adonisjs/core'
import { ErrorDeRed } from '#red/errores'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ListarTodos } from '#videos/listar_todos'

/** Todos los videos, cada uno con el e-mail de quien lo subió; `null` si no se lo sabe. */
@inject()
export class ListarConAutor {
  constructor(
    private readonly listar: ListarTodos,
    private readonly auth: ServidorDeAuth
  ) {}

  async ejecutar(pedido: Parameters<ListarTodos['ejecutar']>[0]) {
    const { elementos, siguiente } = await this.listar.ejecutar(pedido)
    const usuarios = await this.#siSePuede(elementos.map(({ usuarioId }) => usuarioId))
    const conAutor = elementos.map((video) => ({
      ...video,
      autor: usuarios?.get(video.usuarioId)?.email ?? null,
    }))
    return { elementos: conAutor, siguiente }
  }

  /** Por no saber de quién es cada uno no se pierde la lista. */
  async #siSePuede(ids: number[]) {
    try {
      return await this.auth.buscarUsuarios(ids)
    } catch (error) {
      if (error instanceof ErrorDeRed) {
        return null
      }
      throw error
    }
  }
}

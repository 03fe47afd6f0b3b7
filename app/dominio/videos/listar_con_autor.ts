import { inject } from '@adonisjs/core'
import { ServidorDeAuth } from '#red/auth/contrato'
import { conocer } from '#usuarios/conocer'
import { ListarTodos } from '#videos/listar_todos'

/** Todos los videos, cada uno con el e-mail de quien lo subió. */
@inject()
export class ListarConAutor {
  constructor(
    private readonly listar: ListarTodos,
    private readonly auth: ServidorDeAuth
  ) {}

  /** Por no saber de quién es cada uno no se pierde la lista: `falla` dice por qué no se lo sabe. */
  async ejecutar(pedido: Parameters<ListarTodos['ejecutar']>[0]) {
    const { elementos, siguiente } = await this.listar.ejecutar(pedido)
    const suyos = elementos.map(({ usuarioId }) => usuarioId)
    const { usuarios, falla } = await conocer(this.auth, suyos)
    const conAutor = elementos.map((video) => ({
      ...video,
      autor: usuarios.get(video.usuarioId)?.email ?? null,
    }))
    return { elementos: conAutor, siguiente, falla }
  }
}

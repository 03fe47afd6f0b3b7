import { inject } from '@adonisjs/core'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import Comentario from '#models/comentario'
import { ServidorDeAuth } from '#red/auth/contrato'
import { conocer } from '#usuarios/conocer'

type Busqueda = {
  video?: string | undefined
  usuario?: number | undefined
  /** Lo que tiene que decir, tal cual: ningún carácter quiere decir otra cosa. */
  texto?: string | undefined
  /** Los anteriores a este: el último de la página de antes. */
  antesDe?: number | undefined
  cantidad: number
}

/** Comentarios de cualquier video, para quien administra: de lo último a lo primero. */
@inject()
export class BuscarComentarios {
  constructor(private readonly auth: ServidorDeAuth) {}

  /** @throws ErrorDeRed si auth no dice de quién es cada uno */
  async ejecutar(busqueda: Busqueda) {
    const { elementos, falla } = await this.comoSePueda(busqueda)
    if (falla !== null) {
      throw falla
    }
    return elementos
  }

  /** Los comentarios son de acá: si auth no dice de quién es cada uno, están igual. */
  async comoSePueda({ video, usuario, texto, antesDe, cantidad }: Busqueda) {
    const consulta = Comentario.query({ client: clienteDeLectura() })
    const contiene =
      consulta.client.dialect.name === 'postgres'
        ? 'position(? IN comentario) > 0'
        : 'instr(comentario, ?) > 0'
    const comentarios = await consulta
      .if(video !== undefined, (query) => query.where('video', video ?? ''))
      .if(usuario !== undefined, (query) => query.where('usuario', usuario ?? 0))
      .if(antesDe !== undefined, (query) => query.where('id', '<', antesDe ?? 0))
      .if(texto !== undefined, (query) => query.whereRaw(contiene, [texto ?? '']))
      .orderBy('id', 'desc')
      .limit(cantidad)
    const suyos = comentarios.map((uno) => uno.usuario)
    const { usuarios, falla } = await conocer(this.auth, suyos)
    const elementos = comentarios.map((comentario) => ({
      comentario,
      autor: usuarios.get(comentario.usuario),
    }))
    return { elementos, falla }
  }
}

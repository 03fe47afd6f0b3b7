import { inject } from '@adonisjs/core'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import type { Pagina } from '#base/pagina'
import { textosAnteriores } from '#comentarios/textos_anteriores'
import { conSuGente } from '#denuncias/listar_denuncias'
import Comentario from '#models/comentario'
import Denuncia from '#models/denuncia'
import Resolucion from '#models/resolucion'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia, type Video } from '#red/media/contrato'

/** Lo denunciado como está ahora; nada si ya no está. De un usuario no hay más que él: es el autor. */
export type Cosa =
  | { tipo: 'video'; video: Video | null }
  | { tipo: 'comentario'; comentario: Comentario | null }
  | { tipo: 'usuario' }

/** Una denuncia con lo denunciado, su autor y todas las que hay sobre lo mismo (docs/contrato.md §16). */
@inject()
export class VerDenuncia {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia
  ) {}

  async ejecutar({ id, pagina }: { id: number; pagina: Pagina }) {
    const denuncia = await Denuncia.find(id, deLectura())
    if (!denuncia) {
      return null
    }
    const { tipo, cosa } = denuncia
    const sobreLoMismo = () => Denuncia.query(deLectura()).where({ tipo, cosa })
    const [laCosa, textos, cuenta, hermanas, ultima] = await Promise.all([
      this.#buscarCosa(denuncia),
      tipo === 'comentario' ? textosAnteriores(Number(cosa)) : [],
      sobreLoMismo().count('* as cantidad').firstOrFail(),
      sobreLoMismo().orderBy('id').offset(pagina.offset).limit(pagina.cantidad),
      this.#resolucion(denuncia),
    ])
    const [primera, ...resto] = await conSuGente([denuncia, ...hermanas], this.auth)
    return {
      denuncia,
      denunciante: primera?.denunciante,
      autor: primera?.autor,
      cosa: laCosa,
      textosAnteriores: textos,
      resolucion: ultima,
      denuncias: { total: Number(cuenta.$extras.cantidad), elementos: resto },
    }
  }

  async #buscarCosa({ tipo, cosa }: Denuncia): Promise<Cosa> {
    switch (tipo) {
      case 'video':
        return { tipo, video: await this.media.buscar(cosa) }
      case 'comentario':
        return { tipo, comentario: await Comentario.find(Number(cosa), deLectura()) }
      case 'usuario':
        return { tipo }
    }
  }

  /** La que la cerró o, si está abierta, la que está en curso. */
  #resolucion({ tipo, cosa, resolucionId }: Denuncia) {
    return resolucionId === null
      ? Resolucion.query(deLectura()).where({ tipo, cosa }).whereNull('terminada').first()
      : Resolucion.find(resolucionId, deLectura())
  }
}

const deLectura = () => ({ client: clienteDeLectura() })

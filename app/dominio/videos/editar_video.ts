import { inject } from '@adonisjs/core'
import {
  ServidorDeMedia,
  type EdicionDeVideo,
  type ErroresDeVideo,
  type Video,
} from '#red/media/contrato'
import { BuscarPropio } from '#videos/buscar_propio'

/** Lo que alguien quiere cambiar de un video suyo; de los textos, `''` y `null` son que no lo tenga. */
export type CambiosPedidos = Partial<
  Pick<Video, 'titulo' | 'descripcion' | 'ubicacion' | 'visibilidad'>
>

type Pedido = { videoId: string; usuarioId: number; cambios: CambiosPedidos }

export type Edicion = EdicionDeVideo | { tipo: 'ajeno' }

const BORRABLES = ['descripcion', 'ubicacion'] as const

/** Edita un video propio (docs/contrato.md §15). Para su dueño, uno deshabilitado no existe. */
@inject()
export class EditarVideo {
  constructor(
    private readonly buscarPropio: BuscarPropio,
    private readonly media: ServidorDeMedia
  ) {}

  async ejecutar({ videoId, usuarioId, cambios }: Pedido): Promise<Edicion> {
    const hallado = await this.buscarPropio.ejecutar(videoId, usuarioId)
    if (hallado.tipo !== 'propio') {
      return hallado
    }
    const { video } = hallado
    if (!video.habilitado) {
      return { tipo: 'desconocido' }
    }
    const errores = imposibles(video, cambios)
    if (Object.keys(errores).length > 0) {
      return { tipo: 'rechazado', errores }
    }
    // Solo lo que cambia: de `habilitado` no se dice nada, y lo que deshabilitó el administrador sigue así.
    const aMedia = sinVacios(cambios)
    return Object.keys(aMedia).length > 0
      ? this.media.editar(video.id, aMedia)
      : { tipo: 'editado' }
  }
}

/** Media toma un texto vacío por «como estaba»: decir que se borró el que había sería mentir (docs/contrato.md §10). */
function imposibles(video: Video, cambios: CambiosPedidos): ErroresDeVideo {
  const borrados = BORRABLES.filter(
    (campo) => cambios[campo] !== undefined && !cambios[campo] && video[campo]
  )
  return Object.fromEntries(
    borrados.map((campo) => [campo, `El campo ${campo} se puede cambiar, pero no borrar`])
  )
}

function sinVacios({ descripcion, ubicacion, ...cambios }: CambiosPedidos) {
  return {
    ...cambios,
    ...(descripcion && { descripcion }),
    ...(ubicacion && { ubicacion }),
  }
}

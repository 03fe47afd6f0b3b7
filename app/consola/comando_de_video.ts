import { args } from '@adonisjs/core/ace'
import { ComandoDeHabilitar, type Habilitable } from '#consola/comando_de_habilitar'
import { videoDe } from '#consola/elegir_video'
import { HabilitarVideo } from '#videos/habilitar_video'

/** Habilitar o deshabilitar un video. */
export abstract class ComandoDeVideo extends ComandoDeHabilitar {
  @args.string({ description: 'Su id en media' })
  declare video: string

  protected async buscar(): Promise<Habilitable> {
    const { video } = await videoDe(this, this.video)
    const { id, titulo, usuarioId, habilitado } = video
    const habilitar = await this.app.container.make(HabilitarVideo)
    return {
      nombre: `«${titulo}» (video ${id})`,
      habilitado,
      datos: { video: id, titulo, usuario_id: usuarioId },
      cambiar: (como) => habilitar.ejecutar({ video, ...como }),
    }
  }
}

import { args } from '@adonisjs/core/ace'
import { Comando } from '#consola/comando'
import { videoDe } from '#consola/elegir_video'
import { renglones } from '#consola/mostrar_renglones'
import { datosDeVistaDeVideo, renglonesDeVideo } from '#consola/mostrar_video'

export default class VideosVer extends Comando {
  static override commandName = 'videos:ver'
  static override description = 'Muestra un video con su autor, sus contadores y sus denuncias'
  static override help = [
    'Aunque sea privado o esté deshabilitado.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} videos:ver 5edec8a2b2f4a1000f8d2c11',
    '  {{ binaryName }} videos:ver 5edec8a2b2f4a1000f8d2c11 --json',
  ]

  @args.string({ description: 'Su id en media' })
  declare video: string

  override async run() {
    const vista = await videoDe(this, this.video)
    this.responder(datosDeVistaDeVideo(vista), () =>
      renglones(renglonesDeVideo(vista), this.ancho).forEach((renglon) => this.logger.log(renglon))
    )
  }
}

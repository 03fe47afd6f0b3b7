import { Comando } from '#consola/comando'
import { ErrorDeComando } from '#consola/errores'
import { renglonesDeDenuncia } from '#consola/ficha_de_denuncia'
import { argumentoDeId, leerIdDe } from '#consola/id_de'
import { datosDeVista, filaDeDenuncia, TITULOS_DE_DENUNCIA } from '#consola/mostrar_denuncia'
import { renglones } from '#consola/mostrar_renglones'
import { VerDenuncia } from '#denuncias/ver_denuncia'

const CANTIDAD = 100

export default class DenunciasVer extends Comando {
  static override commandName = 'denuncias:ver'
  static override description = 'Muestra una denuncia, lo denunciado y las demás sobre lo mismo'
  static override help = [
    `De las demás, las ${CANTIDAD} primeras.`,
    '',
    'Ejemplos:',
    '  {{ binaryName }} denuncias:ver 12',
    '  {{ binaryName }} denuncias:ver 12 --json',
  ]

  @argumentoDeId('La denuncia', 'Su id')
  declare denuncia: string

  override async run() {
    const id = leerIdDe('La denuncia', this.denuncia)
    const ver = await this.app.container.make(VerDenuncia)
    const vista = await ver.ejecutar({ id, pagina: { offset: 0, cantidad: CANTIDAD } })
    if (!vista) {
      throw new ErrorDeComando('La denuncia no existe.')
    }
    const { denuncias, ...datos } = datosDeVista(vista)
    this.responder({ ...datos, denuncias }, () => {
      renglones(renglonesDeDenuncia({ ...datos, denuncias }), this.ancho).forEach((renglon) =>
        this.logger.log(renglon)
      )
      this.logger.log('')
      this.tabla(TITULOS_DE_DENUNCIA, vista.denuncias.elementos.map(filaDeDenuncia))
    })
  }
}

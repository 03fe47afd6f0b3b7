import { Comando } from '#consola/comando'
import { ErrorDeComando } from '#consola/errores'
import { argumentoDeId, leerIdDe } from '#consola/id_de'
import { datosDeVista, filaDeDenuncia, TITULOS_DE_DENUNCIA } from '#consola/mostrar_denuncia'
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
      for (const [clave, valor] of Object.entries(datos)) {
        // Como JSON: un salto de línea en lo que alguien escribió no se hace pasar por otro renglón.
        this.logger.log(`${clave}: ${JSON.stringify(valor)}`)
      }
      this.logger.log('')
      this.tabla(TITULOS_DE_DENUNCIA, vista.denuncias.elementos.map(filaDeDenuncia))
    })
  }
}

import { flags } from '@adonisjs/core/ace'
import { Comando } from '#consola/comando'
import { ErrorDeUso } from '#consola/errores'
import { datosDeDenuncia, filaDeDenuncia, TITULOS_DE_DENUNCIA } from '#consola/mostrar_denuncia'
import { lugar, numero } from '#consola/numeros'
import { banderaDeOpcion, leerOpcion } from '#consola/opcion'
import { ListarDenuncias } from '#denuncias/listar_denuncias'
import { ESTADOS_DE_DENUNCIA, TIPOS_DE_DENUNCIA } from '#denuncias/vocabulario'

const CANTIDAD = 20

export default class DenunciasListar extends Comando {
  static override commandName = 'denuncias:listar'
  static override description = 'Lista lo que la gente denunció'
  static override help = [
    'Si no se dice otra cosa, las abiertas, primero la que más espera. Las demás, de la última a la primera.',
    `Estados: ${ESTADOS_DE_DENUNCIA.join(', ')}. Tipos: ${TIPOS_DE_DENUNCIA.join(', ')}.`,
    '',
    'Ejemplos:',
    '  {{ binaryName }} denuncias:listar',
    '  {{ binaryName }} denuncias:listar --estado=resuelta --tipo=video --json',
    '  {{ binaryName }} denuncias:listar --todas --cantidad=50 --offset=50',
  ]

  @banderaDeOpcion('--estado', ESTADOS_DE_DENUNCIA, 'Las que están en este estado (abierta)')
  declare estado: string | undefined

  @flags.boolean({ description: 'En cualquier estado' })
  declare todas: boolean

  @banderaDeOpcion('--tipo', TIPOS_DE_DENUNCIA, 'Solo las de este tipo')
  declare tipo: string | undefined

  @numero({ minimo: 0, maximo: 100, description: `Cuántas (${CANTIDAD})` })
  declare cantidad: number | undefined

  @lugar('Cuántas saltear (0)')
  declare offset: number | undefined

  override revisarUso() {
    super.revisarUso()
    if (this.todas && this.estado !== undefined) {
      throw new ErrorDeUso('--estado y --todas no van juntas.')
    }
  }

  override async run() {
    const elegido = leerOpcion('--estado', ESTADOS_DE_DENUNCIA, this.estado)
    const estado = elegido ?? (this.todas ? undefined : 'abierta')
    const tipo = leerOpcion('--tipo', TIPOS_DE_DENUNCIA, this.tipo)
    const listar = await this.app.container.make(ListarDenuncias)
    const { total, elementos } = await listar.ejecutar({
      ...(estado && { estado }),
      ...(tipo && { tipo }),
      pagina: { offset: this.offset ?? 0, cantidad: this.cantidad ?? CANTIDAD },
    })
    this.responder({ total, elementos: elementos.map(datosDeDenuncia) }, () => {
      this.tabla(TITULOS_DE_DENUNCIA, elementos.map(filaDeDenuncia), 'No hay ninguna denuncia así')
      if (total > 0) {
        this.logger.info(`${elementos.length} de ${total}`)
      }
    })
  }
}

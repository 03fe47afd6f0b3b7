import { flags } from '@adonisjs/core/ace'
import { ComandoBasico } from '#consola/comando_basico'
import { ID, numero } from '#consola/numeros'
import { BuscarNotificaciones, esEstado, ESTADOS } from '#notificaciones/buscar_notificaciones'

const CANTIDAD = 50

export default class NotificacionesListar extends ComandoBasico {
  static override commandName = 'notificaciones:listar'
  static override description = 'Lista las notificaciones, las más nuevas primero'
  static override help = [
    `Estados: ${ESTADOS.join(', ')}.`,
    '',
    'Ejemplos:',
    '  {{ binaryName }} notificaciones:listar --estado=fallida',
    '  {{ binaryName }} notificaciones:listar --usuario=7 --tipo=mensaje --cantidad=5 --json',
  ]

  @flags.string({ description: 'Solo las que están en este estado' })
  declare estado: string | undefined

  @numero({ ...ID, description: 'Solo las de este destinatario' })
  declare usuario: number | undefined

  @flags.string({ description: 'Solo las de este tipo' })
  declare tipo: string | undefined

  @numero({ minimo: 1, maximo: 100_000, description: `Cuántas como mucho (${CANTIDAD})` })
  declare cantidad: number | undefined

  @flags.boolean({ description: 'Escribe el resultado como JSON' })
  declare json: boolean

  override async prepare() {
    await this.exigirBaseMigrada()
  }

  override async run() {
    const { estado, usuario, tipo, cantidad = CANTIDAD } = this
    if (estado !== undefined && !esEstado(estado)) {
      this.logger.error(`No hay un estado ${estado}: son ${ESTADOS.join(', ')}.`)
      this.exitCode = 2
      return
    }
    const buscar = await this.app.container.make(BuscarNotificaciones)
    const notificaciones = await buscar.ejecutar({ estado, usuario, tipo, cantidad })
    if (this.json) {
      this.logger.log(
        JSON.stringify(notificaciones.map((notificacion) => notificacion.serialize()))
      )
      return
    }
    const cuadro = this.ui.table().head(['Id', 'Para', 'Tipo', 'Título', 'Estado', 'Error'])
    for (const {
      id,
      usuario: para,
      tipo: clase,
      titulo,
      estado: como,
      ultimoError,
    } of notificaciones) {
      cuadro.row([String(id), String(para), clase, titulo, como, ultimoError ?? '—'])
    }
    cuadro.render()
  }
}

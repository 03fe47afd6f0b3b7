import { Comando } from '#consola/comando'
import { idLargo, porPagina } from '#consola/numeros'
import { banderaDeOpcion, leerOpcion } from '#consola/opcion'
import { banderaDePersona } from '#consola/persona'
import { personaDicha } from '#consola/persona_dicha'
import { BuscarNotificaciones, ESTADOS } from '#notificaciones/buscar_notificaciones'
import { TIPOS_DE_NOTIFICACION } from '#notificaciones/tipos'

const CANTIDAD = 50

export default class NotificacionesListar extends Comando {
  static override commandName = 'notificaciones:listar'
  static override description = 'Lista las notificaciones, las más nuevas primero'
  static override help = [
    'La página siguiente se pide con --antes-de y el último id de la anterior.',
    '',
    `Estados: ${ESTADOS.join(', ')}.`,
    '',
    `Tipos: ${TIPOS_DE_NOTIFICACION.join(', ')}.`,
    '',
    'Ejemplos:',
    '  {{ binaryName }} notificaciones:listar --estado=fallida',
    '  {{ binaryName }} notificaciones:listar --usuario=7 --tipo=mensaje --cantidad=5 --json',
  ]

  @banderaDeOpcion('--estado', ESTADOS, 'Solo las que están en este estado')
  declare estado: string | undefined

  @banderaDePersona('Solo las de este destinatario: su id o su e-mail')
  declare usuario: string | undefined

  @banderaDeOpcion('--tipo', TIPOS_DE_NOTIFICACION, 'Solo las de este tipo')
  declare tipo: string | undefined

  @idLargo('Solo las anteriores a este id')
  declare antesDe: number | undefined

  @porPagina(`Cuántas como mucho (${CANTIDAD})`)
  declare cantidad: number | undefined

  override async run() {
    const { antesDe, cantidad = CANTIDAD } = this
    const estado = leerOpcion('--estado', ESTADOS, this.estado)
    const tipo = leerOpcion('--tipo', TIPOS_DE_NOTIFICACION, this.tipo)
    const usuario = await personaDicha(this, this.usuario)
    const buscar = await this.app.container.make(BuscarNotificaciones)
    const notificaciones = await buscar.ejecutar({ estado, usuario, tipo, antesDe, cantidad })
    this.responder(
      notificaciones.map((notificacion) => notificacion.serialize()),
      () =>
        this.tabla(
          ['Id', 'Para', 'Tipo', 'Título', 'Estado', 'Error'],
          notificaciones.map((una) => [
            ...[una.id, una.usuario, una.tipo, una.titulo, una.estado],
            una.ultimoError ?? '—',
          ]),
          'No hay ninguna notificación'
        )
    )
  }
}

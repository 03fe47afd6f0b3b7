import { Comando } from '#consola/comando'
import { estadoDeLaCola } from '#entregas/estado_de_la_cola'

export default class ColaEstado extends Comando {
  static override commandName = 'cola:estado'
  static override description =
    'Muestra cuántas entregas están pendientes, reintentándose o fallidas'
  static override help = [
    'Ejemplos:',
    '  {{ binaryName }} cola:estado',
    '  {{ binaryName }} cola:estado --json',
  ]

  override async run() {
    const colas = await estadoDeLaCola()
    this.responder(
      colas.map(({ esperaSegundos, ...cola }) => ({ ...cola, espera_segundos: esperaSegundos })),
      () =>
        this.tabla(
          ['Cola', 'Pendientes', 'Reintentándose', 'Fallidas', 'La más vieja espera'],
          colas.map(({ cola, pendientes, reintentandose, fallidas, esperaSegundos }) => [
            ...[cola, pendientes, reintentandose, fallidas],
            esperaSegundos === null ? '—' : `${esperaSegundos} s`,
          ])
        )
    )
  }
}

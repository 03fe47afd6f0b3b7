import { flags } from '@adonisjs/core/ace'
import { ComandoBasico } from '#consola/comando_basico'
import { estadoDeLaCola } from '#entregas/estado_de_la_cola'

export default class ColaEstado extends ComandoBasico {
  static override commandName = 'cola:estado'
  static override description =
    'Muestra cuántas entregas están pendientes, reintentándose o fallidas'
  static override help = [
    'Ejemplos:',
    '  {{ binaryName }} cola:estado',
    '  {{ binaryName }} cola:estado --json',
  ]

  @flags.boolean({ description: 'Escribe el resultado como JSON' })
  declare json: boolean

  override async prepare() {
    await this.exigirBaseMigrada()
  }

  override async run() {
    const colas = await estadoDeLaCola()
    if (this.json) {
      this.logger.log(JSON.stringify(colas))
      return
    }
    const cuadro = this.ui
      .table()
      .head(['Cola', 'Pendientes', 'Reintentándose', 'Fallidas', 'La más vieja espera'])
    for (const { cola, pendientes, reintentandose, fallidas, esperaSegundos } of colas) {
      const espera = esperaSegundos === null ? '—' : `${esperaSegundos} s`
      cuadro.row([cola, String(pendientes), String(reintentandose), String(fallidas), espera])
    }
    cuadro.render()
  }
}

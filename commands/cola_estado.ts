import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { estadoDeLaCola } from '#entregas/estado_de_la_cola'

export default class ColaEstado extends BaseCommand {
  static override commandName = 'cola:estado'
  static override description =
    'Muestra cuántas entregas están pendientes, reintentándose o fallidas'
  static override help = [
    'Ejemplos:',
    '  {{ binaryName }} cola:estado',
    '  {{ binaryName }} cola:estado --json',
  ]
  static override options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'Escribe el resultado como JSON' })
  declare json: boolean

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

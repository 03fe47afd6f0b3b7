import { flags } from '@adonisjs/core/ace'
import { Comando } from '#consola/comando'
import { Configuracion, type Configurada } from '#operacion/configuracion/configuracion'

export default class ConfiguracionVer extends Comando {
  static override commandName = 'configuracion:ver'
  static override description = 'Muestra con qué está configurado, sin secretos, y de dónde sale'
  static override help = [
    'De cada variable, lo que vale y de dónde: de lo exportado, de un archivo .env o del valor predeterminado.',
    'Qué es cada una está en docs/entorno.md.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} configuracion:ver',
    '  {{ binaryName }} configuracion:ver --definidas',
    '  {{ binaryName }} configuracion:ver --json',
  ]

  @flags.boolean({ description: 'Solo las que alguien definió' })
  declare definidas: boolean

  /** No mira la base. */
  protected override async preparar() {}

  override async run() {
    const configuracion = await this.app.container.make(Configuracion)
    const variables = configuracion
      .ver()
      .filter(({ origen }) => !this.definidas || origen === 'entorno' || origen === 'archivo')
    this.responder(variables, () => {
      this.tabla(['Variable', 'Vale', 'Sale de'], variables.map(filaDe))
    })
  }
}

const filaDe = ({ variable, valor, origen, archivo }: Configurada) => [
  variable,
  valor ?? '—',
  origen === 'archivo' ? (archivo ?? '') : origen === 'ausente' ? '—' : origen,
]

import { args } from '@adonisjs/core/ace'
import { ComandoBasico } from '#consola/comando_basico'
import { armarCompletado, TERMINALES } from '#consola/completado/armar'
import { ErrorDeUso } from '#consola/errores'
import { todos } from '#consola/indice/indice'
import { leerIndice } from '#consola/indice/leer_indice'
import { leerOpcion } from '#consola/opcion'

export default class Completar extends ComandoBasico {
  static override commandName = 'completar'
  static override description = 'Escribe lo que hace falta para completar con el tabulador'
  static override help = [
    'Para que quede, agregá esa línea a ~/.bashrc o a ~/.zshrc.',
    '',
    'Ejemplos:',
    '  source <({{ binaryName }} completar bash)',
    '  source <({{ binaryName }} completar zsh)',
  ]

  /** No necesita la base, ni cómo llegar a ella. */
  static override options = { startApp: false }

  @args.string({ description: `Para cuál: ${TERMINALES.join(' o ')}` })
  declare terminal: string

  override async run() {
    const terminal = leerOpcion('La terminal', TERMINALES, this.terminal)
    if (!terminal) {
      throw new ErrorDeUso(`Falta decir para cuál: ${TERMINALES.join(' o ')}.`)
    }
    this.logger.log(armarCompletado(terminal, todos(await leerIndice())))
  }
}

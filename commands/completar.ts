import { ComandoBasico } from '#consola/comando_basico'
import { armarCompletado, TERMINALES } from '#consola/completado/armar'
import { todos } from '#consola/indice/indice'
import { leerIndice } from '#consola/indice/leer_indice'
import { argumentoDeOpcion } from '#consola/opcion'

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

  @argumentoDeOpcion('La terminal', TERMINALES, `Para cuál: ${TERMINALES.join(' o ')}`)
  declare terminal: (typeof TERMINALES)[number]

  override async run() {
    this.logger.log(armarCompletado(this.terminal, todos(await leerIndice())))
  }
}

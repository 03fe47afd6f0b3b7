import type { CommandOptions } from '@adonisjs/core/types/ace'
import { Comando } from '#consola/comando'
import { esquemaDeRegla } from '#reglas/lenguaje/esquema'

export default class ReglasEsquema extends Comando {
  static override commandName = 'reglas:esquema'
  static override description = 'Escribe el JSON Schema de una regla'
  static override help = [
    'Siempre escribe JSON, con o sin --json.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} reglas:esquema > docs/regla.schema.json',
  ]

  /** No necesita la base, ni cómo llegar a ella. */
  static override options: CommandOptions = { startApp: false }

  protected override async preparar() {}

  override async run() {
    this.escribirJson(esquemaDeRegla())
  }
}

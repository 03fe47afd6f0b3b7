import { BaseCommand, errors } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { explicarFalla } from '#consola/explicar_falla'
import { lugarDe } from '#consola/lugares'
import { exigirNumeros } from '#consola/numeros'
import { sinPreguntar } from '#consola/preguntado'
import { hayTerminal } from '#consola/terminal'
import { exigirOpcionesConocidas, exigirValores } from '#consola/valores'

/**
 * Lo que comparten todos los comandos: los errores van a la salida de errores, y terminan con estado 0 si
 * pudieron, 1 si no y 2 si se los usó mal.
 */
export abstract class ComandoBasico extends BaseCommand {
  static override options: CommandOptions = { startApp: true }

  /** Si hay alguien para contestar preguntas. */
  hayTerminal = hayTerminal()

  static override validate(escrito: Parameters<typeof BaseCommand.validate>[0]) {
    exigirOpcionesConocidas(this, escrito)
    exigirValores(this, escrito)
    super.validate(escrito)
    exigirNumeros(this, escrito)
  }

  /**
   * Si lo escrito va junto. Se mira antes que nada, sin la aplicación ni la base: para saber que un comando se usó mal
   * no hace falta que anden.
   *
   * @throws ErrorDeUso si se lo usó mal
   */
  revisarUso() {
    const falta = sinPreguntar(this)
    if (falta) {
      throw new ErrorDeUso(`Falta decir <${falta.argumentName}>, y no hay a quién preguntárselo.`)
    }
  }

  override async prepare() {
    this.revisarUso()
    await this.preparar()
  }

  /** Lo que tiene que estar antes de correrlo. */
  protected async preparar() {}

  /** Explica lo que salió mal, en una línea. Ace ya sabe que no salió bien. */
  override async completed(): Promise<boolean> {
    if (!this.error) {
      return false
    }
    if (this.error instanceof errors.E_PROMPT_CANCELLED) {
      // Ctrl-C en una pregunta: quien la hizo ya sabe por qué termina.
      this.exitCode = 130
    } else {
      this.exitCode = this.error instanceof ErrorDeUso ? 2 : 1
      this.logger.error(explicarFalla(this.error))
    }
    if (this.staysAlive) {
      await this.terminate()
    }
    return true
  }

  /** @throws ErrorDeComando si la base no está migrada */
  protected async exigirBaseMigrada() {
    // Trae consigo a la base entera, y hay comandos que no la usan.
    const { estaMigrada } = await import('#base/migrada')
    if (!(await estaMigrada())) {
      throw new ErrorDeComando(
        `Falta migrar la base ${lugarDe('base')}: corré antes migration:run.`
      )
    }
  }
}

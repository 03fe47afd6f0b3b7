import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { exigirNumeros } from '#consola/numeros'
import { hayTerminal } from '#consola/terminal'

const FALTA_MIGRAR = 'Falta migrar la base: corré antes migration:run.'

/** Que no hay tal tabla o tal columna: en PostgreSQL, un código; en SQLite, un mensaje. */
const SIN_MIGRAR = /^(42P01|42703)$|no such (table|column)/

/**
 * Lo que comparten todos los comandos: los errores van a la salida de errores, y terminan con estado 0 si
 * pudieron, 1 si no y 2 si se los usó mal.
 */
export abstract class ComandoBasico extends BaseCommand {
  static override options: CommandOptions = { startApp: true }

  /** Si hay alguien para contestar preguntas. */
  hayTerminal = hayTerminal()

  static override validate(escrito: Parameters<typeof BaseCommand.validate>[0]) {
    super.validate(escrito)
    exigirNumeros(this, escrito)
  }

  /** Explica lo que salió mal, en una línea. Ace ya sabe que no salió bien. */
  override async completed(): Promise<boolean> {
    if (!this.error) {
      return false
    }
    this.exitCode = this.error instanceof ErrorDeUso ? 2 : 1
    this.logger.error(explicar(this.error))
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
      throw new ErrorDeComando(FALTA_MIGRAR)
    }
  }
}

function explicar(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error)
  }
  const codigo = 'code' in error ? String(error.code) : ''
  return SIN_MIGRAR.test(codigo) || SIN_MIGRAR.test(error.message) ? FALTA_MIGRAR : error.message
}

import { userInfo } from 'node:os'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import db from '@adonisjs/lucid/services/db'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { armarTabla } from '#consola/tabla'
import { hayTerminal } from '#consola/terminal'

/**
 * Lo que comparten los comandos: los datos van a la salida y los errores a la salida de errores, y
 * terminan con estado 0 si pudieron, 1 si no y 2 si se los usó mal.
 */
export abstract class Comando extends BaseCommand {
  static override options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'Escribe el resultado como JSON' })
  declare json: boolean

  /** Si hay alguien para contestar preguntas. */
  hayTerminal = hayTerminal()

  override async prepare() {
    if (!(await db.connection().schema.hasTable('regla'))) {
      throw new ErrorDeComando('Falta migrar la base: corré antes migration:run.')
    }
  }

  /** Explica lo que salió mal. Ace ya sabe que no salió bien. */
  override async completed(): Promise<boolean> {
    if (!this.error) {
      return false
    }
    this.exitCode = this.error instanceof ErrorDeUso ? 2 : 1
    this.logger.error(this.error instanceof Error ? this.error.message : String(this.error))
    return true
  }

  /** Los datos para un programa, o lo que `enPalabras` le escriba a una persona. */
  protected responder(datos: unknown, enPalabras: () => void) {
    if (this.json) {
      this.escribirJson(datos)
    } else {
      enPalabras()
    }
  }

  protected escribirJson(datos: unknown) {
    this.logger.log(JSON.stringify(datos, null, 2))
  }

  protected tabla(titulos: string[], filas: (string | number)[][]) {
    armarTabla(titulos, filas).forEach((linea) => this.logger.log(linea))
  }
}

/** Quién figura en el historial si no se lo dice. */
export function usuarioDelSistema(): string {
  try {
    return userInfo().username
  } catch {
    // En un contenedor el usuario puede no tener nombre.
    return 'sistema'
  }
}

import { userInfo } from 'node:os'
import { flags } from '@adonisjs/core/ace'
import { ComandoBasico } from '#consola/comando_basico'
import { armarTabla } from '#consola/tabla'

/** Un comando que lee o cambia lo que hay en la base: los datos van a la salida. */
export abstract class Comando extends ComandoBasico {
  @flags.boolean({ description: 'Escribe el resultado como JSON' })
  declare json: boolean

  override async prepare() {
    await this.exigirBaseMigrada()
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

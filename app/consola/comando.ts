import { userInfo } from 'node:os'
import { flags } from '@adonisjs/core/ace'
import { ComandoBasico } from '#consola/comando_basico'
import { armarTabla } from '#consola/tabla'
import { anchoDe } from '#consola/terminal'

/** Un comando que lee o cambia lo que hay en la base: los datos van a la salida. */
export abstract class Comando extends ComandoBasico {
  @flags.boolean({ description: 'Escribe el resultado como JSON' })
  declare json: boolean

  protected override async preparar() {
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

  /** Lo que entra en un renglón de la terminal. */
  ancho = anchoDe(process.stdout)

  /** Una tabla, o que no hay nada que poner en ella. */
  protected tabla(
    titulos: string[],
    filas: (string | number)[][],
    siNoHay = 'No hay nada que mostrar.'
  ) {
    if (filas.length === 0) {
      this.logger.info(siNoHay)
      return
    }
    armarTabla(titulos, filas, this.ancho).forEach((linea) => this.logger.log(linea))
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

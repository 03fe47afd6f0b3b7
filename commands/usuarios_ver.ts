import { Comando } from '#consola/comando'
import { renglones } from '#consola/mostrar_renglones'
import { datosDeFicha, renglonesDeFicha } from '#consola/mostrar_usuario'
import { argumentoDePersona, personaDe } from '#consola/persona'
import { VerFicha } from '#usuarios/ver_ficha'

export default class UsuariosVer extends Comando {
  static override commandName = 'usuarios:ver'
  static override description = 'Muestra a alguien: sus datos, contactos, actividad y denuncias'
  static override help = [
    'De los contactos y las solicitudes, los 20 primeros: cuántos son lo dicen las cantidades, que cuentan lo que',
    'se guarda de la persona. Las denuncias recibidas son las que hay sobre ella o sobre lo suyo.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} usuarios:ver 7',
    '  {{ binaryName }} usuarios:ver ana@chotuve.test --json',
  ]

  @argumentoDePersona()
  declare usuario: string

  override async run() {
    const usuario = await personaDe(this, this.usuario)
    const ver = await this.app.container.make(VerFicha)
    const ficha = await ver.ejecutar(usuario)
    this.responder(datosDeFicha(ficha), () =>
      renglones(renglonesDeFicha(ficha), this.ancho).forEach((renglon) => this.logger.log(renglon))
    )
  }
}

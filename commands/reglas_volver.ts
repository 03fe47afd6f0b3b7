import { ComandoDestructivo } from '#consola/comando_de_cambio'
import { argumentoDeId } from '#consola/id_de'
import { ID_LARGO } from '#consola/numeros'

export default class ReglasVolver extends ComandoDestructivo {
  static override commandName = 'reglas:volver'
  static override description = 'Deja las reglas como quedaron con una versión'
  static override help = [
    'Deshace todo lo posterior a esa versión, y queda como una versión nueva: también se puede volver',
    'de haber vuelto. Las versiones están en reglas:historial. En producción pregunta, o pide --forzar.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} reglas:volver 4 --simular',
    '  {{ binaryName }} reglas:volver 4 --autor ana',
  ]

  @argumentoDeId('La versión', 'El número de la versión', ID_LARGO)
  declare version: string

  override async run() {
    await this.confirmar(`¿Volver a la versión ${this.version}?`)
    const cambiar = await this.cambiarReglas()
    this.mostrarCambio(await cambiar.volver(Number(this.version), this.pedido()))
  }
}

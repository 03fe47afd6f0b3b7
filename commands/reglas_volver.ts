import { args } from '@adonisjs/core/ace'
import { ComandoDestructivo } from '#consola/comando_de_cambio'
import { ErrorDeUso } from '#consola/errores'

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

  @args.string({ description: 'El número de la versión', required: false })
  declare version: string

  override async run() {
    if (!/^\d{1,9}$/.test(this.version ?? '')) {
      throw new ErrorDeUso('Falta decir a qué versión, con su número.')
    }
    await this.confirmar(`¿Volver a la versión ${this.version}?`)
    const cambiar = await this.cambiarReglas()
    this.mostrarCambio(await cambiar.volver(Number(this.version), this.pedido()))
  }
}

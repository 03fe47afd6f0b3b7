import { ComandoDestructivo } from '#consola/comando_de_cambio'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'

export default class ReglasPredeterminadas extends ComandoDestructivo {
  static override commandName = 'reglas:predeterminadas'
  static override description = 'Deja exactamente el conjunto predeterminado de reglas'
  static override help = [
    'Las demás se eliminan; con reglas:volver se las recupera. En producción pregunta, o pide',
    '--forzar.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} reglas:predeterminadas --simular',
    '  {{ binaryName }} reglas:predeterminadas --autor ana --forzar',
  ]

  override async run() {
    await this.confirmar('¿Dejar solo las reglas predeterminadas?')
    const cambiar = await this.cambiarReglas()
    this.mostrarCambio(await cambiar.reemplazar(REGLAS_PREDETERMINADAS, this.pedido()))
  }
}

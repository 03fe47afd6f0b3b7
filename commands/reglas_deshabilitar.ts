import { ComandoDeHabilitacion } from '#consola/comando_de_habilitacion'

export default class ReglasDeshabilitar extends ComandoDeHabilitacion {
  static override commandName = 'reglas:deshabilitar'
  static override description = 'Hace que una regla deje de regir, sin perderla'
  static override help = [
    'Ejemplos:',
    "  {{ binaryName }} reglas:deshabilitar 'Ya reaccioné'",
    '  {{ binaryName }} reglas:deshabilitar 3 --autor ana --json',
  ]

  protected habilitada = false
}

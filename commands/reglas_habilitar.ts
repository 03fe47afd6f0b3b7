import { ComandoDeHabilitacion } from '#consola/comando_de_habilitacion'

export default class ReglasHabilitar extends ComandoDeHabilitacion {
  static override commandName = 'reglas:habilitar'
  static override description = 'Hace que una regla rija'
  static override help = [
    'Ejemplos:',
    "  {{ binaryName }} reglas:habilitar 'Ya reaccioné'",
    '  {{ binaryName }} reglas:habilitar 3 --autor ana --json',
  ]

  protected habilitada = true
}

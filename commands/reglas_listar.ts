import { Comando } from '#consola/comando'
import { filaDeRegla, TITULOS_DE_REGLA } from '#consola/mostrar_regla'
import { leerReglas } from '#reglas/guardadas/leer_reglas'
import { presentarRegla } from '#reglas/guardadas/presentar_regla'

export default class ReglasListar extends Comando {
  static override commandName = 'reglas:listar'
  static override description = 'Muestra las reglas de prioridad, en su orden'
  static override help = [
    'Ejemplos:',
    '  {{ binaryName }} reglas:listar',
    '  {{ binaryName }} reglas:listar --json',
  ]

  override async run() {
    const reglas = await leerReglas()
    this.responder(reglas.map(presentarRegla), () =>
      this.tabla(TITULOS_DE_REGLA, reglas.map(filaDeRegla))
    )
  }
}

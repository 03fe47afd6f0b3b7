import { args } from '@adonisjs/core/ace'
import { ComandoDestructivo } from '#consola/comando_de_cambio'
import { leerJson } from '#consola/leer_json'
import { leerConjunto } from '#reglas/lenguaje/leer_conjunto'

export default class ReglasImportar extends ComandoDestructivo {
  static override commandName = 'reglas:importar'
  static override description = 'Deja exactamente las reglas de un archivo, todas o ninguna'
  static override help = [
    'Las que ya estaban se reconocen por el nombre; las que no están en el archivo se eliminan. Si',
    'una sola no es válida no cambia nada. En producción pregunta, o pide --forzar.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} reglas:importar reglas.json --simular',
    '  {{ binaryName }} reglas:importar - --autor ana < reglas.json',
  ]

  @args.string({ description: 'Un archivo JSON (- es la entrada estándar)' })
  declare archivo: string

  override async run() {
    const definiciones = leerConjunto(await leerJson(this.archivo))
    await this.confirmar(`¿Dejar solo las ${definiciones.length} reglas de ${this.archivo}?`)
    const cambiar = await this.cambiarReglas()
    this.mostrarCambio(await cambiar.reemplazar(definiciones, this.pedido()))
  }
}

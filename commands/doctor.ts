import { Comando } from '#consola/comando'
import { Diagnostico, type Revisado } from '#operacion/diagnostico/diagnostico'

const MARCAS: Record<Revisado['estado'], string> = {
  bien: 'bien',
  aviso: 'aviso',
  mal: 'MAL',
  apagado: 'apagado',
}

export default class Doctor extends Comando {
  static override commandName = 'doctor'
  static override description = 'Mira que ande todo lo que hace falta y dice qué arreglar'
  static override help = [
    'La configuración, la base, los otros servidores, Firebase, la cola, los contadores, la hora, el disco y',
    'las versiones. Mira todo a la vez y no cambia nada. Termina con 1 si algo está mal.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} doctor',
    '  {{ binaryName }} doctor --json',
  ]

  /** Que a la base le falte migrar es una de las cosas que dice. */
  protected override async preparar() {}

  override async run() {
    const diagnostico = await this.app.container.make(Diagnostico)
    const { sano, revisiones } = await diagnostico.ejecutar()
    this.exitCode = sano ? 0 : 1
    this.responder({ sano, revisiones }, () => this.#mostrar(sano, revisiones))
  }

  #mostrar(sano: boolean, revisiones: Revisado[]) {
    this.tabla(
      ['Qué', 'Está', 'Detalle'],
      revisiones.map(({ nombre, estado, detalle }) => [nombre, MARCAS[estado], detalle])
    )
    const arreglos = revisiones.filter(({ arreglo }) => arreglo)
    if (arreglos.length > 0) {
      this.logger.log('')
      this.logger.log('Qué hacer:')
    }
    for (const { nombre, arreglo } of arreglos) {
      this.logger.log(`  ${nombre}: ${arreglo}`)
    }
    this.logger.log('')
    if (sano) {
      this.logger.success('Anda todo')
    } else {
      const malas = revisiones.filter(({ estado }) => estado === 'mal').length
      this.logger.error(`Está mal: ${malas} de ${revisiones.length}`)
    }
  }
}

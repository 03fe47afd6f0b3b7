import { ComandoDestructivo } from '#consola/comando_de_cambio'
import { elegirRegla, reglaPreguntada } from '#consola/elegir_regla'
import { ErrorDeComando } from '#consola/errores'

export default class ReglasEliminar extends ComandoDestructivo {
  static override commandName = 'reglas:eliminar'
  static override description = 'Elimina una regla de prioridad'
  static override help = [
    'Con reglas:volver se la recupera. En producción pregunta, o pide --forzar.',
    '',
    'Ejemplos:',
    "  {{ binaryName }} reglas:eliminar 'Ya reaccioné' --simular",
    '  {{ binaryName }} reglas:eliminar 3 --forzar',
  ]

  @reglaPreguntada()
  declare regla: string

  override async run() {
    const { id, contenido } = await elegirRegla(this, this.regla)
    await this.confirmar(`¿Eliminar «${contenido.nombre}»?`)
    const cambiar = await this.cambiarReglas()
    const cambio = await cambiar.eliminar(id, this.pedido())
    if (!cambio) {
      throw new ErrorDeComando('La regla ya no existe.')
    }
    this.mostrarCambio(cambio)
  }
}

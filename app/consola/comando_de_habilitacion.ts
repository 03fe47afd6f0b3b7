import { ComandoDeCambio } from '#consola/comando_de_cambio'
import { elegirRegla, reglaPreguntada } from '#consola/elegir_regla'
import { ErrorDeComando } from '#consola/errores'

/** Habilitar o deshabilitar una regla. */
export abstract class ComandoDeHabilitacion extends ComandoDeCambio {
  /** Cómo tiene que quedar. */
  protected abstract habilitada: boolean

  @reglaPreguntada()
  declare regla: string

  override async run() {
    const { id } = await elegirRegla(this, this.regla)
    const cambiar = await this.cambiarReglas()
    const cambio = await cambiar.editar(id, { habilitada: this.habilitada }, this.pedido())
    if (!cambio) {
      throw new ErrorDeComando('La regla ya no existe.')
    }
    this.mostrarCambio(cambio)
  }
}

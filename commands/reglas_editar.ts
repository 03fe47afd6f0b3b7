import { ComandoConDefinicion } from '#consola/comando_con_definicion'
import { datosDeBanderas } from '#consola/definicion_de_banderas'
import { elegirRegla, reglaPreguntada } from '#consola/elegir_regla'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'

export default class ReglasEditar extends ComandoConDefinicion {
  static override commandName = 'reglas:editar'
  static override description = 'Cambia una regla de prioridad'
  static override help = [
    'Lo que no se diga queda como está. Las condiciones y las acciones se cambian enteras.',
    '',
    'Ejemplos:',
    "  {{ binaryName }} reglas:editar 'Muchos me gusta' --si 'cantidad_me_gusta > 10'",
    '  {{ binaryName }} reglas:editar 2 --sumar 3 --orden 1 --autor ana',
    '  {{ binaryName }} reglas:editar 2 --archivo regla.json --simular',
  ]

  @reglaPreguntada()
  declare regla: string

  override revisarUso() {
    super.revisarUso()
    if (this.archivo === undefined && Object.keys(datosDeBanderas(this)).length === 0) {
      throw new ErrorDeUso('Falta decir qué cambiar. Con --help se ven ejemplos.')
    }
  }

  override async run() {
    const { id } = await elegirRegla(this, this.regla)
    const datos = await this.datos()
    if (Object.keys(datos).length === 0) {
      throw new ErrorDeComando(`${this.archivo} no dice nada que cambiar.`)
    }
    const cambiar = await this.cambiarReglas()
    const cambio = await cambiar.editar(id, datos, this.pedido())
    if (!cambio) {
      throw new ErrorDeComando('La regla ya no existe.')
    }
    this.mostrarCambio(cambio)
  }
}

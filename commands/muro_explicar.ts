import { Comando } from '#consola/comando'
import { filaDelMuro, lugarDelMuro, TITULOS_DEL_MURO } from '#consola/mostrar_muro'
import { ID, numero } from '#consola/numeros'
import { leerPaginaDelMuro } from '#consola/pagina_del_muro'
import { idDePersona, personaPreguntada } from '#consola/persona'

export default class MuroExplicar extends Comando {
  static override commandName = 'muro:explicar'
  static override description =
    'Muestra una página del muro de un usuario y por qué está en ese orden'
  static override help = [
    'Cada video con su lugar en el muro y en media, su importancia, las reglas que se cumplieron y sus',
    'hechos. A igual importancia (=) va primero el más nuevo.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} muro:explicar 3',
    '  {{ binaryName }} muro:explicar ana@chotuve.demo',
    '  {{ binaryName }} muro:explicar 3 --pagina 2 --cantidad 20 --json',
  ]

  @personaPreguntada('De quién, por su id o su e-mail')
  declare usuario: string

  @numero({ ...ID, description: 'Qué página (1)' })
  declare pagina: number

  @numero({ minimo: 1, maximo: 100, description: 'Cuántos videos por página (10)' })
  declare cantidad: number

  override revisarUso() {
    super.revisarUso()
    this.#pagina()
  }

  override async run() {
    const pagina = this.#pagina()
    const espectador = await idDePersona(this, await this.#usuario())
    const { ExplicarMuro } = await import('#muro/explicar_muro')
    const explicarMuro = await this.app.container.make(ExplicarMuro)
    const lugares = await explicarMuro.ejecutar({ espectador, pagina })
    this.responder(lugares.map(lugarDelMuro), () =>
      this.tabla(TITULOS_DEL_MURO, lugares.map(filaDelMuro), 'No hay ningún video en esa página')
    )
  }

  #pagina() {
    return leerPaginaDelMuro({ pagina: this.pagina, cantidad: this.cantidad })
  }

  async #usuario(): Promise<string> {
    return this.usuario ?? this.prompt.ask('Id o e-mail del usuario', { name: 'usuario' })
  }
}

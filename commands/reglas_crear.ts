import { flags } from '@adonisjs/core/ace'
import { ComandoConDefinicion } from '#consola/comando_con_definicion'
import { datosDeBanderas } from '#consola/definicion_de_banderas'
import { ErrorDeUso } from '#consola/errores'
import { preguntarRegla } from '#consola/preguntar_regla'

/** Lo que una regla tiene que tener, y con qué bandera se dice. */
const LO_QUE_HACE_FALTA = { nombre: 'nombre', condiciones: 'si', acciones: 'sumar' }

export default class ReglasCrear extends ComandoConDefinicion {
  static override commandName = 'reglas:crear'
  static override description = 'Crea una regla de prioridad'
  static override help = [
    'La regla se dice con banderas, con un archivo JSON (docs/regla.schema.json) o, en una terminal,',
    'contestando preguntas. Los operadores: =, !=, >, >=, <, <=, en, no en.',
    'Los hechos: cantidad_comentarios, cantidad_me_gusta, cantidad_no_me_gusta,',
    'cantidad_visualizaciones, mi_reaccion, antiguedad (segundos), cantidad_contactos, es_contacto, visibilidad, duracion (segundos).',
    '',
    'Ejemplos:',
    "  {{ binaryName }} reglas:crear --nombre Gustados --si 'cantidad_me_gusta > 10' --sumar 3",
    "  {{ binaryName }} reglas:crear --nombre Cortos --si 'duracion < 60' --si 'es_contacto = no' --restar 1",
    "  {{ binaryName }} reglas:crear --nombre Opinados --si-alguna 'cantidad_me_gusta > 9' --si-alguna 'mi_reaccion en me-gusta, no-me-gusta' --sumar 1",
    '  {{ binaryName }} reglas:crear --archivo regla.json --autor ana --simular',
  ]

  @flags.boolean({ description: 'La crea sin que rija todavía' })
  declare deshabilitada: boolean

  override revisarUso() {
    super.revisarUso()
    if (this.archivo === undefined) {
      this.#exigirCompleta(datosDeBanderas(this))
    }
  }

  override async run() {
    const datos = await this.#completar(await this.datos())
    const cambiar = await this.cambiarReglas()
    this.mostrarCambio(await cambiar.crear(datos, this.pedido()))
  }

  /** Lo que falta se pregunta, si hay a quién. */
  async #completar(datos: Record<string, unknown>) {
    const falta = this.#exigirCompleta(datos)
    const preguntados = falta ? await preguntarRegla(this, datos) : {}
    return { ...datos, ...(this.deshabilitada && { habilitada: false }), ...preguntados }
  }

  /** Si falta algo. @throws ErrorDeUso si además no hay a quién preguntárselo */
  #exigirCompleta(datos: Record<string, unknown>): boolean {
    const falta = Object.entries(LO_QUE_HACE_FALTA).find(([clave]) => !(clave in datos))
    if (falta && !this.hayTerminal) {
      throw new ErrorDeUso(`Falta --${falta[1]}. Con --help se ven ejemplos.`)
    }
    return falta !== undefined
  }
}

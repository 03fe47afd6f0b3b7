import { flags } from '@adonisjs/core/ace'
import { ComandoConDefinicion } from '#consola/comando_con_definicion'
import { datosDeBanderas } from '#consola/definicion_de_banderas'
import { ErrorDeUso } from '#consola/errores'

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

  override async run() {
    const datos = await this.#completar(await this.datos())
    const cambiar = await this.cambiarReglas()
    this.mostrarCambio(await cambiar.crear(datos, this.pedido()))
  }

  /** Lo que falta se pregunta, si hay a quién. */
  async #completar(datos: Record<string, unknown>) {
    const completos = { ...datos, ...(this.deshabilitada && { habilitada: false }) }
    const falta = (clave: string) => !(clave in datos)
    const preguntar = (bandera: string, pregunta: string) => this.#preguntar(bandera, pregunta)
    return {
      ...completos,
      ...(falta('nombre') && { nombre: await preguntar('nombre', 'Nombre de la regla') }),
      ...(falta('condiciones') &&
        datosDeBanderas({
          si: [await preguntar('si', 'Condición, como «cantidad_me_gusta > 10»')],
        })),
      ...(falta('acciones') &&
        datosDeBanderas({
          sumar: Number(await preguntar('sumar', 'Cuánto suma a la importancia (o resta, con -)')),
        })),
    }
  }

  async #preguntar(bandera: string, pregunta: string): Promise<string> {
    if (!this.hayTerminal) {
      throw new ErrorDeUso(`Falta --${bandera}. Con --help se ven ejemplos.`)
    }
    return this.prompt.ask(pregunta, { name: bandera })
  }
}

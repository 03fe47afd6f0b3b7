import { args } from '@adonisjs/core/ace'
import { Comando } from '#consola/comando'
import { exigirRegla } from '#consola/elegir_regla'
import { ErrorDeComando } from '#consola/errores'
import { numero } from '#consola/numeros'
import { juzgado } from '#consola/valores'
import { buscarIdEnHistorial, leerHistorial } from '#reglas/guardadas/versiones'

const CANTIDAD = 20

export default class ReglasHistorial extends Comando {
  static override commandName = 'reglas:historial'
  static override description = 'Muestra los cambios de las reglas, de lo último a lo primero'
  static override help = [
    'Con --json cada cambio trae la regla entera, antes y después.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} reglas:historial',
    "  {{ binaryName }} reglas:historial 'Ya reaccioné' --json",
    '  {{ binaryName }} reglas:historial --cantidad 50 --offset 50',
  ]

  @args.string({
    description: 'El id o el nombre de una regla, esté o no',
    required: false,
    parse: juzgado(exigirRegla),
  })
  declare regla: string

  @numero({ minimo: 0, maximo: 1_000, description: `Cuántos cambios (${CANTIDAD})` })
  declare cantidad: number

  @numero({ minimo: 0, maximo: 1_000_000_000, description: 'Cuántos saltear (0)' })
  declare offset: number

  override async run() {
    const pagina = { offset: this.offset ?? 0, cantidad: this.cantidad ?? CANTIDAD }
    const filas = await leerHistorial(pagina, await this.#reglaId())
    const cambios = filas.map(({ version, fecha, autor, accion, reglaId, antes, despues }) => ({
      version,
      fecha: fecha.toISO(),
      autor,
      accion,
      regla_id: reglaId,
      nombre: String(JSON.parse(despues ?? antes ?? '{}').nombre),
      antes: antes && JSON.parse(antes),
      despues: despues && JSON.parse(despues),
    }))
    this.responder(cambios, () =>
      this.tabla(
        ['Versión', 'Fecha', 'Autor', 'Acción', 'Regla'],
        cambios.map(({ version, fecha, autor, accion, nombre }) => [
          version,
          fecha ?? '',
          autor,
          accion,
          nombre,
        ]),
        'No hay ningún cambio así'
      )
    )
  }

  async #reglaId(): Promise<number | undefined> {
    if (this.regla === undefined || /^\d+$/.test(this.regla)) {
      return this.regla === undefined ? undefined : Number(this.regla)
    }
    const id = await buscarIdEnHistorial(this.regla)
    if (id === null) {
      throw new ErrorDeComando(`Ninguna regla se llamó «${this.regla}».`)
    }
    return id
  }
}

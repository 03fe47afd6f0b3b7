import { writeFileSync } from 'node:fs'
import { flags } from '@adonisjs/core/ace'
import { Comando } from '#consola/comando'
import { ErrorDeComando } from '#consola/errores'
import { motivoDeArchivo } from '#consola/falla_de_archivo'
import { leerReglas } from '#reglas/guardadas/leer_reglas'

export default class ReglasExportar extends Comando {
  static override commandName = 'reglas:exportar'
  static override description = 'Escribe todas las reglas como JSON, para reglas:importar'
  static override help = [
    'Siempre escribe JSON, con o sin --json.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} reglas:exportar > reglas.json',
    '  {{ binaryName }} reglas:exportar --archivo reglas.json',
  ]

  @flags.string({ description: 'El archivo donde escribirlas (la salida)' })
  declare archivo: string

  override async run() {
    const reglas = await leerReglas()
    const contenidos = reglas.map(({ contenido }) => contenido)
    if (this.archivo === undefined) {
      return this.escribirJson(contenidos)
    }
    try {
      writeFileSync(this.archivo, `${JSON.stringify(contenidos, null, 2)}\n`)
    } catch (error) {
      throw new ErrorDeComando(`No se puede escribir ${this.archivo}: ${motivoDeArchivo(error)}.`)
    }
    this.responder({ archivo: this.archivo, reglas: contenidos.length }, () =>
      this.logger.success(`${contenidos.length} reglas en ${this.archivo}`)
    )
  }
}

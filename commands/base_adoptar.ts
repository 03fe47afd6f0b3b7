import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { simularAdopcion } from '#database/adopcion/simular'

export default class BaseAdoptar extends BaseCommand {
  static override commandName = 'base:adoptar'
  static override description = 'Adopta la base de una instalación del servidor anterior'
  static override help = [
    'Aplica las migraciones: las tablas del servidor anterior quedan en su lugar, depuradas, y las',
    'filas que no pueden quedar pasan enteras a la tabla «descartado» (docs/actualizacion.md).',
    'Con --simular cuenta qué se descartaría, sin tocar nada.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} base:adoptar --simular',
    '  {{ binaryName }} base:adoptar --simular --json',
    '  {{ binaryName }} base:adoptar --forzar',
  ]
  static override options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'Cuenta qué filas se descartarían, sin tocar nada' })
  declare simular: boolean

  @flags.boolean({ description: 'Permite adoptar en producción' })
  declare forzar: boolean

  @flags.boolean({ description: 'Escribe el resultado de --simular como JSON' })
  declare json: boolean

  override async run() {
    if (this.simular) {
      return this.#mostrar(await simularAdopcion())
    }
    if (this.app.inProduction && !this.forzar) {
      this.logger.error('En producción no se adopta sin --forzar. Con --simular se ve qué haría.')
      this.exitCode = 1
      return
    }
    const migracion = await this.kernel.exec('migration:run', ['--force'])
    this.exitCode = migracion.exitCode
  }

  #mostrar(tablas: Awaited<ReturnType<typeof simularAdopcion>>) {
    if (this.json) {
      this.logger.log(JSON.stringify(tablas))
      return
    }
    if (tablas.length === 0) {
      this.logger.info('No hay tablas del servidor anterior: las migraciones las crean.')
      return
    }
    const cuadro = this.ui.table().head(['Tabla', 'Filas', 'Motivo', 'Se descartan'])
    for (const { tabla, filas, descartes } of tablas) {
      if (descartes.length === 0) {
        cuadro.row([tabla, String(filas), '—', '0'])
      }
      for (const { motivo, cantidad } of descartes) {
        cuadro.row([tabla, String(filas), motivo, String(cantidad)])
      }
    }
    cuadro.render()
  }
}

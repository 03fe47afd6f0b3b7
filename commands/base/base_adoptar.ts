import { ComandoConPermiso } from '#consola/comando_con_permiso'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import type { OpcionesDeComando } from '#consola/indice/indice'
import { explicarFalla } from '#consola/explicar_falla'
import { sinConsulta } from '#consola/fallas_de_la_base'
import type { simularAdopcion } from '#database/adopcion/simular'

type Simulacion = Awaited<ReturnType<typeof simularAdopcion>>

export default class BaseAdoptar extends ComandoConPermiso {
  static override commandName = 'base:adoptar'
  static override description = 'Adopta la base de una instalación del servidor anterior'
  static override help = [
    'Aplica las migraciones: las tablas del servidor anterior quedan en su lugar, depuradas, y las',
    'filas que no pueden quedar pasan enteras a la tabla «descartado» (docs/actualizacion.md). Después',
    'pone al día los contadores de los videos: corrido otra vez, con el servidor anterior ya apagado,',
    'cuenta lo que ese alcanzó a escribir. Con --simular cuenta qué se descartaría, sin tocar nada.',
    '',
    'Termina con 0 si pudo, 1 si no y 2 si está mal pedido.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} base:adoptar --simular',
    '  {{ binaryName }} base:adoptar --simular --json',
    '  {{ binaryName }} base:adoptar --forzar',
  ]
  static override options: OpcionesDeComando = { startApp: true, creaLaBase: true }

  /** La base que se adopta no está migrada: es lo que hace este comando. */
  protected override async preparar() {}

  override revisarUso() {
    super.revisarUso()
    if (this.json && !this.simular) {
      throw new ErrorDeUso('--json es para lo que cuenta --simular.')
    }
  }

  override async run() {
    this.exigirPermiso('se adopta')
    try {
      await (this.simular ? this.#simular() : this.#adoptar())
    } catch (error) {
      // Que falte una tabla, acá no se arregla migrando: se dice cuál.
      const falta =
        error instanceof Error &&
        /no such table|42P01|42703/.test(`${error.message} ${'code' in error ? error.code : ''}`)
      throw new ErrorDeComando(falta ? sinConsulta(error.message) : explicarFalla(error), {
        cause: error,
      })
    }
  }

  async #adoptar() {
    const migracion = await this.kernel.exec('migration:run', ['--force'])
    this.exitCode = migracion.exitCode
    const db = await this.app.container.make('lucid.db')
    if (!this.exitCode && db.connection().dialect.name === 'postgres') {
      const { ponerAlDia } = await import('#database/adopcion/poner_al_dia')
      this.logger.info(`Contadores puestos al día: cambiaron los de ${await ponerAlDia()} videos`)
    }
  }

  async #simular() {
    const { simularAdopcion } = await import('#database/adopcion/simular')
    this.#mostrar(await simularAdopcion())
  }

  #mostrar(tablas: Simulacion) {
    this.responder(tablas, () => this.#enCuadro(tablas))
  }

  #enCuadro(tablas: Simulacion) {
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

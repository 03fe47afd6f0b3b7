import { ComandoBasico } from '#consola/comando_basico'
import { corteDe } from '#consola/espera'
import type { OpcionesDeComando } from '#consola/indice/indice'
import { explicarFalla } from '#consola/explicar_falla'

export default class BasePreparar extends ComandoBasico {
  static override commandName = 'base:preparar'
  static override description = 'Espera a que la base conteste y aplica las migraciones pendientes'
  static override help = [
    'Es lo que hace un contenedor antes de empezar a atender. Espera hasta DATABASE_ESPERA_S segundos;',
    'con MIGRAR=no no migra. Varios a la vez se esperan: migra uno solo.',
    '',
    'Termina con 0 si pudo y 1 si no.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} base:preparar',
    '  MIGRAR=no {{ binaryName }} base:preparar',
  ]
  static override options: OpcionesDeComando = { startApp: true, creaLaBase: true }

  override async run() {
    const { default: arranqueConfig } = await import('#config/arranque')
    try {
      if ((await this.#esperar(arranqueConfig.esperaDeBaseMs)) && arranqueConfig.migrar) {
        const migracion = await this.kernel.exec('migration:run', ['--force'])
        this.exitCode = migracion.exitCode
      }
    } catch (error) {
      this.logger.error(explicarFalla(error))
      this.exitCode = 1
    }
  }

  async #esperar(limiteMs: number) {
    // Lee la base del entorno, y a este archivo lo carga también `build`, que no la necesita.
    const { esperarBase } = await import('#base/conexion/espera')
    return esperarBase({
      db: await this.app.container.make('lucid.db'),
      limiteMs,
      alFallar: (motivo) => this.logger.info(`Esperando a la base: ${motivo}`),
      signal: corteDe(this),
    })
  }
}

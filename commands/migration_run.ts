import MigrationRun from '@adonisjs/lucid/commands/migration/run'
import { conExclusividad } from '#database/conexion/exclusividad'

/**
 * El `migration:run` de Lucid, seguro cuando dos despliegues migran a la vez: el segundo espera al
 * primero y encuentra todo hecho.
 */
export default class MigrationRunExclusivo extends MigrationRun {
  static override description = 'Aplica las migraciones pendientes (dos a la vez se esperan)'

  override async run() {
    this.disableLocks = true
    await conExclusividad(() => super.run())
  }
}

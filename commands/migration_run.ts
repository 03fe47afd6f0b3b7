import MigrationRun from '@adonisjs/lucid/commands/migration/run'

/**
 * El `migration:run` de Lucid, seguro cuando dos despliegues migran a la vez: el segundo espera al
 * primero y encuentra todo hecho.
 */
export default class MigrationRunExclusivo extends MigrationRun {
  static override description = 'Aplica las migraciones pendientes (dos a la vez se esperan)'

  override async run() {
    // Lee la base del entorno, y a este archivo lo carga también `build`, que no la necesita.
    const { conExclusividad } = await import('#database/conexion/exclusividad')
    this.disableLocks = true
    await conExclusividad(() => super.run())
  }
}

import MigrationRun from '@adonisjs/lucid/commands/migration/run'

/**
 * El `migration:run` de Lucid, seguro cuando dos despliegues migran a la vez: el segundo espera al
 * primero y encuentra todo hecho. Si la base no se puede migrar lo dice antes de crear nada.
 */
export default class MigrationRunExclusivo extends MigrationRun {
  static override description = 'Aplica las migraciones pendientes (dos a la vez se esperan)'

  override async run() {
    // Leen la base del entorno, y a este archivo lo carga también `build`, que no la necesita.
    const { conExclusividad } = await import('#base/conexion/exclusividad')
    const { default: arranqueConfig } = await import('#config/arranque')
    const { esperaDe } = await import('#consola/espera')
    const { exigirRequisitos } = await import('#database/adopcion/requisitos')
    const { asegurarFinVerdadero } = await import('#base/fin_verdadero')
    const { consienteEnProduccion } = await import('#consola/consentimiento')
    if (!(await consienteEnProduccion(this, 'Es producción. ¿Aplicar las migraciones?'))) {
      return
    }
    this.force = true
    const db = await this.app.container.make('lucid.db')
    asegurarFinVerdadero(db.connection(this.connection).getWriteClient())
    this.disableLocks = true
    await conExclusividad(
      db,
      async () => {
        await exigirRequisitos(db.connection())
        await super.run()
      },
      esperaDe(this, arranqueConfig.esperaDeBaseMs)
    )
  }
}

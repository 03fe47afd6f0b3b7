import DbTruncate from '@adonisjs/lucid/commands/db_truncate'

/** El `db:truncate` de Lucid, que en producción pregunta solo si hay quien conteste. */
export default class DbTruncateConsentido extends DbTruncate {
  static override description = 'Vacía todas las tablas de la base'

  override async run() {
    const { consienteEnProduccion } = await import('#consola/consentimiento')
    if (await consienteEnProduccion(this, 'Es producción. ¿Vaciar todas las tablas?')) {
      await super.run()
    }
  }
}

import DbWipe from '@adonisjs/lucid/commands/db_wipe'

/**
 * El `db:wipe` de Lucid, que también usa `migration:fresh`, con los tipos además de las tablas: en
 * PostgreSQL `tiporeaccion` sobrevive a la suya, y migrar de nuevo lo encontraba ya creado. Se niega
 * mientras haya datos adoptados del servidor anterior (docs/actualizacion.md).
 */
export default class DbWipeConTipos extends DbWipe {
  static override description = 'Borra todas las tablas y los tipos de la base'

  override async run() {
    const db = await this.app.container.make('lucid.db')
    const cliente = db.connection(this.connection)
    const { negarseSiHayAdoptados } = await import('#database/adopcion/tablas')
    const { consienteEnProduccion } = await import('#consola/consentimiento')
    await negarseSiHayAdoptados(cliente)
    if (await consienteEnProduccion(this, 'Es producción. ¿Borrar toda la base?')) {
      this.dropTypes = cliente.dialect.supportsTypes
      await super.run()
    }
  }
}

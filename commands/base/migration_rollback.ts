import MigrationRollback from '@adonisjs/lucid/commands/migration/rollback'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import { exigirNumeros } from '#consola/numeros'

/**
 * El `migration:rollback` de Lucid, que también usan `migration:reset` y `migration:refresh`. Se lleva tablas
 * con lo que tengan: pregunta siempre, también fuera de producción.
 *
 * Antes de revertir ensaya: cada migración es una transacción, y si una de abajo se niega porque hay datos
 * adoptados (docs/actualizacion.md) las de arriba ya se habrían llevado los suyos.
 */
export default class MigrationRollbackEnsayado extends MigrationRollback {
  static override description = 'Revierte las últimas migraciones, o ninguna'

  static override validate(escrito: Parameters<typeof MigrationRollback.validate>[0]) {
    super.validate(escrito)
    exigirNumeros(this, escrito)
  }

  override async run() {
    const { conExclusividad } = await import('#base/conexion/exclusividad')
    const { default: arranqueConfig } = await import('#config/arranque')
    const { esperaDe } = await import('#consola/espera')
    const { asegurarFinVerdadero } = await import('#base/fin_verdadero')
    const { consiente } = await import('#consola/consentimiento')
    const pregunta =
      'Revertir borra las tablas que crearon esas migraciones, con sus datos. ¿Seguir?'
    if (!this.dryRun && !(await consiente(this, pregunta))) {
      return
    }
    this.force = true
    const db = await this.app.container.make('lucid.db')
    asegurarFinVerdadero(db.connection(this.connection).getWriteClient())
    this.disableLocks = true
    await conExclusividad(
      db,
      async () => {
        const ensayo = new MigrationRunner(db, this.app, {
          direction: 'down',
          batch: this.batch,
          step: this.step,
          dryRun: true,
          disableLocks: true,
        })
        await ensayo.run()
        if (ensayo.error) {
          throw ensayo.error
        }
        await super.run()
      },
      esperaDe(this, arranqueConfig.esperaDeBaseMs)
    )
  }
}

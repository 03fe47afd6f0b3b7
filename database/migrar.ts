import type { ApplicationService } from '@adonisjs/core/types'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import { asegurarFinVerdadero } from '#base/fin_verdadero'
import { exigirRequisitos } from '#database/adopcion/requisitos'
import { conExclusividad, type Espera } from '#base/conexion/exclusividad'

/** Lo que migra quien lo llama es suyo: no hay a quién esperar. */
const SIN_ESPERAR: Espera = {
  limiteMs: 0,
  avisar: () => undefined,
  signal: new AbortController().signal,
}

/**
 * Aplica las migraciones pendientes a la base del proceso, sin que otro pueda migrarla a la vez.
 *
 * @throws el error de la migración que falló; las anteriores quedan aplicadas
 */
export async function migrar(app: ApplicationService, espera = SIN_ESPERAR) {
  const db = await app.container.make('lucid.db')
  // Cada migración es una transacción que abre Lucid.
  asegurarFinVerdadero(db.connection().getWriteClient())
  await conExclusividad(
    db,
    async () => {
      await exigirRequisitos(db.connection())
      const migrador = new MigrationRunner(db, app, { direction: 'up', disableLocks: true })
      await migrador.run()
      if (migrador.error) {
        throw migrador.error
      }
    },
    espera
  )
}

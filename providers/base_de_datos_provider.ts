import type { ApplicationService } from '@adonisjs/core/types'
import { comprobarFinVerdadero } from '#base/comprobacion'
import { turnosDeEscritura } from '#base/turnos_de_escritura'
import { BaseInservible } from '#base/conexion/inservible'
import { migrar } from '#database/migrar'

/** Deja lista la base antes de que el servidor atienda. */
export default class BaseDeDatosProvider {
  constructor(protected app: ApplicationService) {}

  /**
   * Una base en memoria nace con el proceso: no hay otro momento para migrarla (docs/contrato.md §14).
   * `codegen` arma la aplicación sin correrla, y una conexión abierta no lo dejaría terminar.
   */
  async start() {
    if (this.app.getEnvironment() === 'web' && this.app.getMode() === 'run') {
      await comprobarFinVerdadero(await this.app.container.make('lucid.db'))
    }
    const { default: env } = await import('#start/env')
    const { turnosDeEscritura: turnos } = await import('#config/database')
    if (turnos) {
      turnosDeEscritura.configurar(turnos)
    }
    const base = env.get('DATABASE_URL')
    if (this.app.getEnvironment() !== 'web' || this.app.getMode() !== 'run') {
      return
    }
    if (base.tipo === 'postgres') {
      await this.#comprobarQueSirva()
    } else if (base.archivo === ':memory:') {
      await migrar(this.app)
    }
  }

  /** Que la base no esté no impide arrancar: se contesta 503 hasta que vuelva. Que no sirva, sí. */
  async #comprobarQueSirva() {
    const db = await this.app.container.make('lucid.db')
    await db.rawQuery('SELECT 1').catch((error: unknown) => {
      if (error instanceof BaseInservible) {
        throw error
      }
    })
  }
}

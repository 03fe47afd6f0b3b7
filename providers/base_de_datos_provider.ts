import type { ApplicationService } from '@adonisjs/core/types'
import { turnosDeEscritura } from '#base/turnos_de_escritura'
import { BaseInservible } from '#base/conexion/inservible'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { esServidor } from '#start/proceso'

/** Deja lista la base antes de que el servidor atienda. */
export default class BaseDeDatosProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    const { turnosDeEscritura: turnos } = await import('#config/database')
    if (turnos) {
      turnosDeEscritura.configurar(turnos)
    }
    if (esServidor(this.app)) {
      const ciclo = await this.app.container.make(CicloDeVida)
      ciclo.anotar('base', { empezar: () => this.#preparar(), detener: () => this.#cerrar() })
    }
  }

  /** Una base en memoria nace con el proceso: no hay otro momento para migrarla (docs/contrato.md §14). */
  async #preparar() {
    const { comprobarFinVerdadero } = await import('#base/comprobacion')
    await comprobarFinVerdadero(await this.app.container.make('lucid.db'))
    const { default: env } = await import('#start/env')
    const base = env.get('DATABASE_URL')
    if (base.tipo === 'postgres') {
      await this.#comprobarQueSirva()
    } else if (base.archivo === ':memory:') {
      const { migrar } = await import('#database/migrar')
      await migrar(this.app)
    }
  }

  async #cerrar() {
    const db = await this.app.container.make('lucid.db')
    await db.manager.closeAll()
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

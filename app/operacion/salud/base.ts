import { BaseCheck, Result } from '@adonisjs/core/health'
import type { Database } from '@adonisjs/lucid/database'
import { acotar } from '#operacion/salud/acotar'

/** Menos que lo que espera quien pregunta. */
const LIMITE_MS = 1_700

/** Si la base contesta. Los que preguntan a la vez comparten la pregunta: no gastan conexiones. */
export class BaseContesta extends BaseCheck {
  override name = 'base'
  #enCurso: Promise<unknown> | undefined

  constructor(private readonly db: Database) {
    super()
  }

  override async run() {
    this.#enCurso ??= this.db.rawQuery('SELECT 1').finally(() => (this.#enCurso = undefined))
    try {
      await acotar(this.#enCurso, LIMITE_MS)
      return Result.ok('contesta')
    } catch {
      return Result.failed('no contesta')
    }
  }
}

import { BaseCheck, Result } from '@adonisjs/core/health'
import type { Database } from '@adonisjs/lucid/database'
import { contesta } from '#database/conexion/sondeo'
import { aTiempo } from '#operacion/a_tiempo'

/** Lo que se espera a la base y, si no había conexión libre, a que diga que está: menos de 2 s en total. */
const LIMITE_MS = 1_600
const SONDEO_MS = 300

/**
 * Si la base contesta. Que no quede una conexión libre no es que falte: dejar a un balanceador sin
 * servidores justo cuando hay más pedidos sería peor. Los que preguntan a la vez comparten la pregunta: no
 * gastan conexiones.
 */
export class BaseContesta extends BaseCheck {
  override name = 'base'
  #enCurso: Promise<unknown> | undefined

  constructor(
    private readonly db: Database,
    /** Dónde está PostgreSQL; un archivo no está ocupado nunca por tanto tiempo. */
    private readonly lugar?: { host: string; port: number }
  ) {
    super()
  }

  override async run() {
    this.#enCurso ??= this.db.rawQuery('SELECT 1').finally(() => (this.#enCurso = undefined))
    try {
      await aTiempo(this.#enCurso, LIMITE_MS)
      return Result.ok('contesta')
    } catch (error) {
      return (await this.#estaOcupada(error)) ? Result.ok('ocupada') : Result.failed('no contesta')
    }
  }

  async #estaOcupada(error: unknown): Promise<boolean> {
    const sinLugar = error instanceof Error && error.name === 'KnexTimeoutError'
    return sinLugar && this.lugar !== undefined && contesta(this.lugar, SONDEO_MS)
  }
}

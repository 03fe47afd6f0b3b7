import { BaseCheck, Result } from '@adonisjs/core/health'
import type { Database } from '@adonisjs/lucid/database'
import { aTiempo } from '#base/a_tiempo'
import { estaOcupada } from '#operacion/salud/ocupacion'
import type { Escritura } from '#operacion/salud/escritura'

/** Lo que se espera a la base; con lo que se espera a que diga que está, menos de 2 s en total. */
const LIMITE_MS = 1_600

type Opciones = {
  escritura: Escritura
  /** Dónde puede estar PostgreSQL. */
  lugares: { host: string; port: number }[]
}

/**
 * Si la base contesta y se puede escribir en ella. Que no quede una conexión libre no es que falte: dejar a
 * un balanceador sin servidores justo cuando hay más pedidos sería peor. Los que preguntan a la vez
 * comparten la pregunta: no gastan conexiones.
 */
export class BaseContesta extends BaseCheck {
  override name = 'base'
  #enCurso: Promise<boolean> | undefined

  constructor(
    private readonly db: Database,
    private readonly opciones: Opciones
  ) {
    super()
  }

  override async run() {
    this.#enCurso ??= this.opciones.escritura().finally(() => (this.#enCurso = undefined))
    try {
      const escribe = await aTiempo(this.#enCurso, LIMITE_MS)
      return escribe ? Result.ok('contesta') : Result.failed('solo lectura')
    } catch (error) {
      return this.#explicar(error)
    }
  }

  async #explicar(error: unknown) {
    const codigo = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (await estaOcupada(error, this.db, this.opciones.lugares)) {
      return Result.ok('ocupada')
    }
    if (codigo === '25006' || codigo.startsWith('SQLITE_READONLY')) {
      return Result.failed('solo lectura')
    }
    return Result.failed(codigo.startsWith('SQLITE_FULL') ? 'sin lugar' : 'no contesta')
  }
}

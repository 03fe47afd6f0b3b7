import { BaseCheck, Result } from '@adonisjs/core/health'
import type { ApplicationService } from '@adonisjs/core/types'
import type { Database } from '@adonisjs/lucid/database'
import { aTiempo } from '#base/a_tiempo'
import { estaOcupada } from '#operacion/salud/ocupacion'
import { leerPendientes } from '#operacion/salud/pendientes'

/** Lo que se espera a la base; con lo que se espera a que diga que está, menos de 2 s en total. */
const LIMITE_MS = 1_600

/**
 * Si la base tiene todas las migraciones. Las que están al día no dejan de estarlo: una vez que se las
 * vio se lo recuerda, y preguntar no cuesta nada. Que no haya por dónde preguntar no es que falten: a un servidor
 * que acaba de arrancar con todas sus conexiones en uso no hay que sacarle los pedidos.
 */
export class MigracionesAlDia extends BaseCheck {
  override name = 'migraciones'
  #alDia = false
  #enCurso: Promise<boolean> | undefined

  constructor(
    private readonly db: Database,
    private readonly app: ApplicationService,
    private readonly lugares: { host: string; port: number }[]
  ) {
    super()
  }

  override async run() {
    try {
      this.#alDia ||= await this.#preguntar()
    } catch (error) {
      return (await estaOcupada(error, this.db, this.lugares))
        ? Result.ok('ocupada')
        : Result.failed('no se sabe')
    }
    return this.#alDia ? Result.ok('al día') : Result.failed('pendientes')
  }

  #preguntar(): Promise<boolean> {
    this.#enCurso ??= this.#mirar().finally(() => (this.#enCurso = undefined))
    return aTiempo(this.#enCurso, LIMITE_MS)
  }

  async #mirar() {
    const pendientes = await leerPendientes(this.db, this.app)
    return pendientes !== 'todas' && pendientes.length === 0
  }
}

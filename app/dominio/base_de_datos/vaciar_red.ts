import { inject } from '@adonisjs/core'
import { vaciarTablas } from '#base_de_datos/vaciar_tablas'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia } from '#red/media/contrato'
import { ReglasVigentes } from '#reglas/reglas_vigentes'

/** Vacía la red entera, para empezar de nuevo en desarrollo y en pruebas (docs/contrato.md §7). */
@inject()
export class VaciarRed {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia,
    private readonly vigentes: ReglasVigentes
  ) {}

  /** `null` si quedó vacía, o dónde se cortó y por qué. Lo que seguía queda como estaba. */
  async ejecutar(): Promise<null | { servidor: 'auth' | 'media'; causa: unknown }> {
    for (const servidor of ['auth', 'media'] as const) {
      try {
        await this[servidor].vaciar()
      } catch (causa) {
        return { servidor, causa }
      }
    }
    await vaciarTablas()
    await this.vigentes.recargar()
    return null
  }
}

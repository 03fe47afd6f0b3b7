import { inject } from '@adonisjs/core'
import { vaciarTablas } from '#base_de_datos/vaciar_tablas'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia } from '#red/media/contrato'
import { ReglasVigentes } from '#reglas/reglas_vigentes'
import { Visualizaciones } from '#videos/visualizaciones/visualizaciones'

type Vaciado = { tipo: 'vacia' } | { tipo: 'cortado'; servidor: 'auth' | 'media'; causa: unknown }

/** Vacía la red entera, para empezar de nuevo en desarrollo y en pruebas (docs/contrato.md §7). */
@inject()
export class VaciarRed {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia,
    private readonly vigentes: ReglasVigentes,
    private readonly visualizaciones: Visualizaciones
  ) {}

  /** Si se cortó, lo que seguía queda como estaba. */
  async ejecutar(): Promise<Vaciado> {
    for (const servidor of ['auth', 'media'] as const) {
      try {
        await this[servidor].vaciar()
      } catch (causa) {
        return { tipo: 'cortado', servidor, causa }
      }
    }
    await this.visualizaciones.olvidar()
    await vaciarTablas()
    await this.vigentes.recargar()
    return { tipo: 'vacia' }
  }
}

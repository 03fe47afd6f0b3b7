import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Configuracion } from '#operacion/configuracion/configuracion'
import { Diagnostico } from '#operacion/diagnostico/diagnostico'
import { mostrar } from '#panel/vistas'

/** Lo mismo que dicen `doctor` y `configuracion:ver`. */
@inject()
export default class SistemaController {
  constructor(
    private readonly diagnostico: Diagnostico,
    private readonly configuracion: Configuracion
  ) {}

  async show(ctx: HttpContext) {
    const { sano, revisiones } = await this.diagnostico.ejecutar()
    const malas = revisiones.filter(({ estado }) => estado === 'mal').length
    return mostrar(ctx, 'sistema', {
      titulo: 'Sistema',
      seccion: 'sistema',
      sano,
      malas,
      revisiones,
      grupos: this.#grupos(),
    })
  }

  #grupos() {
    const grupos = new Map<string, object[]>()
    for (const { grupo, variable, valor, origen, archivo } of this.configuracion.ver()) {
      const suyas = grupos.get(grupo) ?? []
      grupos.set(grupo, [...suyas, { variable, valor, origen: archivo ?? origen }])
    }
    return [...grupos].map(([titulo, variables]) => ({ titulo, variables }))
  }
}

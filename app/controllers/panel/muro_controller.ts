import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { EspectadorDesconocido } from '#muro/espectador_desconocido'
import { ExplicarMuro } from '#muro/explicar_muro'
import { enteroDe, siguiente } from '#panel/busqueda'
import { consulta } from '#panel/formulario'
import { explicar } from '#panel/parte'
import { explicarLugar } from '#panel/reglas/explicar_lugar'
import { idDe } from '#panel/reglas/quien_es'
import { quienAdministra } from '#panel/sesion'
import { mostrar } from '#panel/vistas'
import { BuscarPersona } from '#usuarios/buscar_persona'

const CANTIDAD = 10
const PAGINA_MAXIMA = 100_000

/** El muro de alguien, y por qué cada video está donde está. */
export default class MuroController {
  @inject()
  async show(ctx: HttpContext, buscar: BuscarPersona, explicarMuro: ExplicarMuro) {
    const de = consulta(ctx, 'de') ?? ''
    const pagina = Math.min(Math.max(1, enteroDe(ctx, 'pagina') ?? 1), PAGINA_MAXIMA)
    const { lugares, falla } = await this.#leer(ctx, { de, pagina, buscar, explicarMuro })
    return mostrar(
      ctx,
      'muro',
      {
        titulo: 'Muro explicado',
        seccion: 'muro',
        pagina,
        falla,
        lugares: lugares?.map(explicarLugar) ?? null,
        siguiente: siguiente(ctx, 'pagina', lugares?.length === CANTIDAD ? pagina + 1 : null),
      },
      { de }
    )
  }

  async #leer(
    ctx: HttpContext,
    pedido: { de: string; pagina: number; buscar: BuscarPersona; explicarMuro: ExplicarMuro }
  ) {
    const { de, pagina, buscar, explicarMuro } = pedido
    if (de === '') {
      return { lugares: null, falla: null }
    }
    try {
      const espectador = await idDe(buscar, de, quienAdministra(ctx).token)
      if (espectador === null) {
        return { lugares: null, falla: `No existe el usuario ${de}.` }
      }
      const lugares = await explicarMuro.ejecutar({
        espectador,
        pagina: { offset: (pagina - 1) * CANTIDAD, cantidad: CANTIDAD },
      })
      return { lugares, falla: null }
    } catch (error) {
      const falla = error instanceof EspectadorDesconocido ? error.message : explicar(error)
      return { lugares: null, falla }
    }
  }
}

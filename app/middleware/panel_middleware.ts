import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { lectorDeSesiones } from '#panel/cookies'
import { interpretarFormulario } from '#panel/formulario'
import { exigirFormularioPropio, protegerPagina } from '#panel/proteccion'
import { conLimite } from '#red/contexto_de_pedido'

/** Lo más que una página espera a cada servidor: lo que falte se dice, y lo demás se ve enseguida. */
const PARA_MIRAR_MS = 2_000

/**
 * Lo que hace falta en toda página del panel y en ninguna otra ruta: sus cabeceras, su sesión y que un formulario haya
 * salido de ella. Las cabeceras van primero: las lleva también lo que se rechaza.
 */
export default class PanelMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    await protegerPagina(ctx)
    interpretarFormulario(ctx)
    const lector = await lectorDeSesiones(ctx)
    return lector.handle(ctx, async () => {
      await exigirFormularioPropio(ctx)
      // Lo que se iba a cambiar espera lo de siempre.
      return ctx.request.method() === 'POST' ? next() : conLimite(PARA_MIRAR_MS, next)
    })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { cambiarPreferencias, leerPreferencias } from '#notificaciones/preferencias'
import { mostrarPreferencias } from '#presentacion/preferencias'
import { leerPreferenciasPedidas } from '#validators/preferencias'

/** Las preferencias del usuario actual (docs/contrato.md §15). */
export default class PreferenciasController {
  async show(ctx: HttpContext) {
    return mostrarPreferencias(await leerPreferencias(usuarioActual(ctx)))
  }

  async update(ctx: HttpContext) {
    await cambiarPreferencias(usuarioActual(ctx), leerPreferenciasPedidas(ctx.request))
    return {}
  }
}

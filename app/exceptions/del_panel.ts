import type { HttpRouterService } from '@adonisjs/core/types'
import { metodosDe } from '#exceptions/metodos_de'

/** Si una dirección es del panel, y hay panel: a quien la pidió se le muestra una página. */
export function esDelPanel(router: HttpRouterService, direccion: string): boolean {
  return /^\/panel(?:\/|$)/.test(direccion) && metodosDe(router, '/panel').length > 0
}

/** Qué dice una respuesta que no es la que se pidió. */
export function mensajeDe(cuerpo: unknown): string {
  return typeof cuerpo === 'object' &&
    cuerpo !== null &&
    'mensaje' in cuerpo &&
    typeof cuerpo.mensaje === 'string'
    ? cuerpo.mensaje
    : 'El otro servidor no lo aceptó.'
}

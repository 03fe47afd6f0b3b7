import type { HttpRouterService } from '@adonisjs/core/types'

const VERBOS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Los métodos que una ruta acepta: los que van en `Allow` cuando se usa otro (docs/contrato.md §1). */
export function metodosDe(router: HttpRouterService, ruta: string): string[] {
  return VERBOS.filter((metodo) => router.match(ruta, metodo, false) !== null)
}

/**
 * En producción el vaciado no admite ningún método (docs/contrato.md §7). No es una ruta: se rechaza antes de
 * leer el cuerpo y de mirar quién pregunta.
 */
export function sinMetodos(ruta: string, enProduccion: boolean): boolean {
  return enProduccion && /^\/base_de_datos\/?$/.test(ruta)
}

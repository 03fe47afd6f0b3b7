import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { ENTERO_MAXIMO } from '#base/entero_maximo'
import { RutaDesconocida } from '#exceptions/ruta_desconocida'

/**
 * Los parámetros de ruta que son enteros, y hasta dónde: de acá los toman las rutas (start/routes.ts). Los de
 * las notificaciones y los comentarios solo crecen y pasan de ahí: hasta donde JSON no pierde nada.
 */
export const ENTEROS: Record<string, number> = {
  usuario: ENTERO_MAXIMO,
  solicitud: ENTERO_MAXIMO,
  regla: ENTERO_MAXIMO,
  comentario: Number.MAX_SAFE_INTEGER,
  denuncia: ENTERO_MAXIMO,
  notificacion: Number.MAX_SAFE_INTEGER,
}

/** Los que son textos, un id de media o el nombre de un archivo: no los lee la base como un número. */
export const TEXTOS = ['video', 'archivo']

/**
 * Un identificador entero fuera de rango es una ruta que no existe (docs/contrato.md §1): se
 * rechaza antes que cualquier otra cosa, igual que uno que no son dígitos.
 */
export default class IdentificadoresMiddleware {
  handle({ params }: HttpContext, next: NextFn) {
    for (const [nombre, maximo] of Object.entries(ENTEROS)) {
      if (nombre in params && !(params[nombre] >= 1 && params[nombre] <= maximo)) {
        throw new RutaDesconocida()
      }
    }
    return next()
  }
}

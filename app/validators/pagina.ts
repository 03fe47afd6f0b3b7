import type { HttpRequest } from '@adonisjs/core/http'
import type { Pagina } from '#base/pagina'
import { Rechazo } from '#exceptions/rechazo'

const CANTIDAD_PREDETERMINADA = 10
const CANTIDAD_MAXIMA = 100
const OFFSET_MAXIMO = 2_147_483_647

/**
 * `offset` y `cantidad` de una lista; `limit` es otro nombre de `cantidad` (docs/contrato.md §1).
 *
 * @throws Rechazo 400 si no son enteros o están fuera de rango
 */
export function leerPagina(request: HttpRequest): Pagina {
  const { offset, cantidad, limit } = request.qs()
  return {
    offset: leerEntero('offset', offset, { predeterminado: 0, maximo: OFFSET_MAXIMO }),
    cantidad: leerEntero('cantidad', cantidad ?? limit, {
      predeterminado: CANTIDAD_PREDETERMINADA,
      maximo: CANTIDAD_MAXIMA,
    }),
  }
}

type Intento = { pagina: Pagina; rechazo: null } | { pagina: null; rechazo: unknown }

/** La página, o su rechazo para después: antes se contesta que aquello de lo que es no existe. */
export function intentarPagina(request: HttpRequest): Intento {
  try {
    return { pagina: leerPagina(request), rechazo: null }
  } catch (rechazo) {
    return { pagina: null, rechazo }
  }
}

function leerEntero(
  nombre: string,
  valor: unknown,
  { predeterminado, maximo }: { predeterminado: number; maximo: number }
): number {
  if (valor === undefined) {
    return predeterminado
  }
  const entero = typeof valor === 'string' && /^[0-9]+$/.test(valor) ? Number(valor) : Number.NaN
  if (!(entero <= maximo)) {
    throw Rechazo.conMensaje(
      400,
      `El parámetro ${nombre} tiene que ser un entero entre 0 y ${maximo}.`
    )
  }
  return entero
}

import type { HttpContext, HttpRequest } from '@adonisjs/core/http'
import { ENTERO_MAXIMO } from '#base/entero_maximo'
import type { Lugar, Pagina } from '#base/pagina'
import { Rechazo } from '#exceptions/rechazo'
import { escribirLugar, leerLugar, type Forma } from '#validators/lugar'

const CANTIDAD_PREDETERMINADA = 10
const CANTIDAD_MAXIMA = 100

/**
 * `offset` y `cantidad` de una lista; `limit` es otro nombre de `cantidad` (docs/contrato.md §1).
 *
 * Con `forma` se puede seguir después de un lugar, `desde`, que gana sobre `offset` (§17).
 *
 * @throws Rechazo 400 si no son enteros o están fuera de rango
 */
export function leerPagina(request: HttpRequest, forma?: Forma): Pagina {
  const { offset, cantidad, limit, desde } = request.qs()
  return {
    ...(forma && desde !== undefined && { desde: leerLugar(desde, forma) }),
    offset: leerEntero('offset', offset, { predeterminado: 0, maximo: ENTERO_MAXIMO }),
    cantidad: leerEntero('cantidad', cantidad ?? limit, {
      predeterminado: CANTIDAD_PREDETERMINADA,
      maximo: CANTIDAD_MAXIMA,
    }),
  }
}

type Intento = { pagina: Pagina; rechazo: null } | { pagina: null; rechazo: unknown }

/** La página, o su rechazo para después: antes se contesta que aquello de lo que es no existe. */
export function intentarPagina(request: HttpRequest, forma?: Forma): Intento {
  try {
    return { pagina: leerPagina(request, forma), rechazo: null }
  } catch (rechazo) {
    return { pagina: null, rechazo }
  }
}

/** Qué más se le puede pedir a una lista, y lo que más mide lo que se entiende. */
const FILTROS = ['no_leidas', 'estado', 'tipo']
const LARGO_DE_FILTRO = 10

/**
 * Dice dónde sigue una lista (`Link`, RFC 8288): en el mismo pedido, después de un lugar. De la consulta repite lo que se
 * entiende: lo demás puede ser tan largo que haga una cabecera que nadie lee.
 */
export function enlazar({ request, response }: HttpContext, lugar: Lugar) {
  const dicho: Record<string, unknown> = request.qs()
  const cantidad = dicho.cantidad ?? dicho.limit
  const filtros = FILTROS.flatMap((nombre): [string, string][] => {
    const valor = dicho[nombre]
    const seEntiende = typeof valor === 'string' && valor.length <= LARGO_DE_FILTRO
    return seEntiende ? [[nombre, valor]] : []
  })
  const consulta = new URLSearchParams(filtros)
  if (cantidad !== undefined) {
    consulta.set('cantidad', String(Number(cantidad)))
  }
  consulta.set('desde', escribirLugar(lugar))
  response.header('Link', `<${request.url()}?${consulta}>; rel="next"`)
}

/** Una página de lo que se leyó con uno de más, que si está quiere decir que hay otra y no se muestra. */
export function cortar<Elemento>(
  ctx: HttpContext,
  { cantidad }: Pagina,
  leidos: Elemento[],
  lugarDe: (ultimo: Elemento) => Lugar
): Elemento[] {
  const pagina = leidos.slice(0, cantidad)
  const ultimo = pagina.at(-1)
  if (leidos.length > cantidad && ultimo !== undefined) {
    enlazar(ctx, lugarDe(ultimo))
  }
  return pagina
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

import type { HttpContext } from '@adonisjs/core/http'
import { ENTERO_MAXIMO } from '#base/entero_maximo'
import { consulta } from '#panel/formulario'

/** Cuánto se busca en la lista de otro servidor antes de mostrar lo que se encontró y ofrecer seguir. */
const PACIENCIA_MS = 3_000

export const POR_PAGINA = 25

/** Un entero de la consulta, o nada si no lo es: si no entra en una columna `integer`, el mayor que entra. */
export function enteroDe(ctx: HttpContext, nombre: string): number | undefined {
  const largo = largoDe(ctx, nombre)
  return largo === undefined ? undefined : Math.min(largo, ENTERO_MAXIMO)
}

/** El de algo que solo crece, que puede pasar de 32 bits. */
export function largoDe(ctx: HttpContext, nombre: string): number | undefined {
  const escrito = consulta(ctx, nombre) ?? ''
  return /^\d+$/.test(escrito) ? Math.min(Number(escrito), Number.MAX_SAFE_INTEGER) : undefined
}

/** Lo que se busca en la lista de otro servidor, que no busca por su cuenta: se la recorre por un rato. */
export function leerBusqueda(ctx: HttpContext) {
  const habilitado = consulta(ctx, 'habilitado')
  const hasta = performance.now() + PACIENCIA_MS
  return {
    texto: consulta(ctx, 'texto'),
    habilitado: habilitado === 'si' ? true : habilitado === 'no' ? false : undefined,
    pagina: {
      offset: enteroDe(ctx, 'desde') ?? 0,
      cantidad: POR_PAGINA,
    },
    sigue: () => performance.now() < hasta,
  }
}

/** La misma búsqueda, desde otro lado. */
export function siguiente({ request }: HttpContext, clave: string, valor: string | number | null) {
  if (valor === null) {
    return null
  }
  const { [clave]: anterior, ...demas } = request.qs()
  return `${request.url()}?${new URLSearchParams({ ...demas, [clave]: String(valor) })}`
}

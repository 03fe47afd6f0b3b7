import { hash } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { sinEnganios } from '#consola/limpieza'
import { campo } from '#panel/formulario'
import type { Seccion } from '#panel/menu'
import { mostrar } from '#panel/vistas'

export type Cambio = {
  titulo: string
  seccion: Seccion
  /** Qué va a pasar, una oración por renglón. */
  detalle: string[]
  /** Lo que dice el botón que lo hace. */
  boton: string
  /** Si no tiene vuelta atrás, o deja afuera a alguien. */
  peligro?: boolean
  /** A dónde se vuelve sin hacer nada. */
  volver: string
  /** Cómo está ahora lo que se va a cambiar. */
  estaba: unknown
  /** Lo que hay que escribir para lo que no se puede deshacer. */
  exige?: string
}

/** De la página misma, y no de lo que se pide. */
const PROPIOS = ['_csrf', 'confirmado', 'estaba', 'escrito']

/**
 * La única manera de cambiar algo: primero se muestra qué va a pasar y recién con eso a la vista se lo hace. Si mientras
 * tanto lo cambió otro, se muestra de nuevo como está ahora.
 *
 * @returns si ya está confirmado; si no, ya contestó la página que lo pregunta
 */
export async function confirmado(ctx: HttpContext, cambio: Cambio): Promise<boolean> {
  const estaba = hash('sha256', JSON.stringify(cambio.estaba) ?? '')
  const vuelve = campo(ctx, 'confirmado') === 'si'
  const loMismo = campo(ctx, 'estaba') === estaba
  // Se escribe lo que se ve: lo que no se puede teclear se muestra con su código.
  const exige = cambio.exige === undefined ? null : sinEnganios(cambio.exige)
  const escrito = exige === null || campo(ctx, 'escrito') === exige
  if (vuelve && loMismo && escrito) {
    return true
  }
  if (vuelve) {
    ctx.response.status(loMismo ? 400 : 409)
  }
  const campos = Object.entries(ctx.request.body()).filter(([nombre]) => !PROPIOS.includes(nombre))
  const pagina = {
    ...cambio,
    exige,
    peligro: cambio.peligro ?? false,
    estaba,
    accion: ctx.request.url(),
    cambioEnElMedio: vuelve && !loMismo,
    malEscrito: vuelve && !escrito,
  }
  await mostrar(ctx, 'confirmar', pagina, { campos })
  return false
}

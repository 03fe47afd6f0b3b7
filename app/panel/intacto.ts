import type { HttpContext } from '@adonisjs/core/http'
import { campo } from '#panel/formulario'
import { explicar } from '#panel/parte'
import { ErrorDeRed, RechazoDeRed } from '#red/errores'

/** Averigua lo que hace falta saber antes de cambiar algo: si no se puede, es seguro que no cambió nada. */
export async function antesDeCambiar<Dato>(ctx: HttpContext, tarea: Promise<Dato>): Promise<Dato> {
  ctx.sinCambios = true
  const dato = await tarea
  ctx.sinCambios = false
  return dato
}

/** Qué servidor no anduvo y, si se iba a cambiar algo, si llegó a cambiar; nada si la falla es de otra cosa. */
export function contarFallaDeRed(ctx: HttpContext, error: unknown): string | null {
  if (!(error instanceof ErrorDeRed || error instanceof RechazoDeRed)) {
    return null
  }
  if (ctx.request.method() !== 'POST') {
    return explicar(error)
  }
  // Sin confirmar no se cambia nada.
  return ctx.sinCambios || campo(ctx, 'confirmado') !== 'si'
    ? `No se hizo nada. ${explicar(error)}`
    : `${explicar(error)} No se sabe si el cambio llegó a hacerse: fijate cómo quedó antes de repetirlo.`
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Si lo que se está haciendo todavía no pudo cambiar nada. */
    sinCambios?: boolean
  }
}

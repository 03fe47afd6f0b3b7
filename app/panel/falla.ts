import type { HttpContext } from '@adonisjs/core/http'
import { contarFallaDeRed } from '#panel/intacto'
import { protegerPagina } from '#panel/proteccion'
import { mostrar } from '#panel/vistas'

const TITULOS: Record<number, string> = {
  400: 'Así no se puede',
  403: 'No se puede',
  404: 'Acá no hay nada',
  405: 'Así no se puede',
  413: 'Es demasiado grande',
  429: 'Demasiados pedidos',
}

/** Muestra como una página lo que a un programa se le contestaría en JSON. */
export async function mostrarFalla(ctx: HttpContext, error: unknown, contestado: string) {
  await protegerPagina(ctx)
  const estado = ctx.response.getStatus()
  const titulo = TITULOS[estado] ?? 'Algo no anduvo'
  const mensaje = contarFallaDeRed(ctx, error) ?? contestado
  await mostrar(ctx, 'falla', { titulo, estado, mensaje, pedido: ctx.request.id() ?? '' })
}

import type { leerTotales } from '#estadisticas/totales'

/** Cuánto hubo desde siempre (docs/contrato.md §7). */
export const mostrarTotales = ({
  reacciones,
  comentarios,
  contactos,
}: Awaited<ReturnType<typeof leerTotales>>) => ({
  total_reacciones: reacciones,
  total_comentarios: comentarios,
  total_contactos: contactos,
})

import type { leerPorDia } from '#estadisticas/por_dia'
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

/**
 * Cuánto hubo cada día, ceros incluidos, ya escrito: diez años son once mil claves, y armar los objetos para que otro
 * los recorra detenía al servidor más que todo lo demás.
 */
export function escribirPorDia(dias: string[], series: Awaited<ReturnType<typeof leerPorDia>>) {
  const escritas = Object.entries(series).map(
    ([serie, porDia]) => `"${serie}":{${dias.map((dia) => `"${dia}":${porDia[dia] ?? 0}`).join()}}`
  )
  return `{${escritas.join()}}`
}

const MILISEGUNDOS_POR_DIA = 24 * 60 * 60 * 1000
const DIAS_MAXIMOS = 3660

/** Un día existente escrito `AAAA-MM-DD`, o `null`. Los días son siempre UTC. */
export function leerDia(texto: string | undefined): string | null {
  if (!texto || !/^\d{4}-\d{2}-\d{2}$/.test(texto)) return null
  const fecha = new Date(`${texto}T00:00:00.000Z`)
  // `new Date` corre al 2 de marzo un 30 de febrero: si cambió, ese día no existe.
  return !Number.isNaN(fecha.getTime()) && fecha.toISOString().startsWith(texto) ? texto : null
}

/** Los días del rango, las dos puntas incluidas; `null` cuando son demasiados para contestarlos. */
export function diasEntre(inicio: string, fin: string): string[] | null {
  const primero = Date.parse(inicio)
  const cantidad = (Date.parse(fin) - primero) / MILISEGUNDOS_POR_DIA + 1
  if (cantidad > DIAS_MAXIMOS) return null
  return Array.from({ length: cantidad }, (_, indice) =>
    new Date(primero + indice * MILISEGUNDOS_POR_DIA).toISOString().slice(0, 10)
  )
}

/** Completa con ceros los días del rango en los que no pasó nada. */
export function contarPorDia(
  dias: string[],
  cuentas: { dia: string; cantidad: number }[]
): Record<string, number> {
  const porDia = new Map(cuentas.map(({ dia, cantidad }) => [dia, cantidad]))
  return Object.fromEntries(dias.map((dia) => [dia, porDia.get(dia) ?? 0]))
}

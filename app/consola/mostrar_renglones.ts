import { sinEnganios } from '#consola/limpieza'
import { partir } from '#consola/tabla/partir'

/** Menos que esto no se lee. */
const MINIMO = 20

/**
 * Un dato por renglón, para una persona: un salto de línea en lo que alguien escribió no se hace pasar por otro. Con un
 * ancho, el que no entra sigue debajo.
 */
export function renglones(datos: [string, string][], ancho?: number): string[] {
  const margen = Math.max(...datos.map(([que]) => que.length)) + 2
  const libre = ancho === undefined ? Number.POSITIVE_INFINITY : Math.max(ancho - margen, MINIMO)
  return datos.flatMap(([que, valor]) =>
    partir(sinEnganios(valor.replaceAll(/\s+/g, ' ')), libre).map(
      (renglon, lugar) => `${(lugar === 0 ? que : '').padEnd(margen)}${renglon}`
    )
  )
}

/** Lo que hay de cada cosa, sin lo que no hay. */
export const enPalabras = (cuentas: Record<string, unknown>): string =>
  Object.entries(cuentas)
    .filter(([, valor]) => valor !== null && valor !== 0)
    .map(([clave, valor]) => `${clave.replaceAll('_', ' ')} ${String(valor)}`)
    .join(', ') || '—'

/*
|--------------------------------------------------------------------------
| Largo de las líneas
|--------------------------------------------------------------------------
|
| Una línea del registro no crece con lo que alguien mande: revisarla y
| escribirla cuesta lo mismo para todos.
|
*/

/** Entra holgada una pila con sus causas. */
export const LARGO_DE_LINEA = 32 * 1024
const LARGO_DE_TEXTO = 2 * 1024
/** Lo que una línea dice siempre, y alcanza para encontrar el resto. */
const IMPRESCINDIBLES = ['level', 'time', 'pid', 'name', 'request_id', 'msg']

/** Una línea demasiado larga, acortada: si era JSON lo sigue siendo, con sus textos recortados. */
export function cortarLinea(linea: string): string {
  if (linea.length <= LARGO_DE_LINEA) {
    return linea
  }
  const datos = comoDatos(linea)
  if (datos === null) {
    return `${recortar(linea, LARGO_DE_LINEA)}\n`
  }
  const corta = acortar(datos)
  return corta.length <= LARGO_DE_LINEA ? corta : acortar(datos, IMPRESCINDIBLES)
}

function comoDatos(linea: string): object | null {
  try {
    const datos: unknown = JSON.parse(linea)
    return typeof datos === 'object' ? datos : null
  } catch {
    return null
  }
}

function acortar(datos: object, claves?: string[]): string {
  const elegidos = Object.entries(datos).filter(([clave]) => claves?.includes(clave) ?? true)
  const corta = JSON.stringify(Object.fromEntries(elegidos), (_clave, valor: unknown) =>
    typeof valor === 'string' ? recortar(valor, LARGO_DE_TEXTO) : valor
  )
  return `${corta}\n`
}

function recortar(texto: string, largo: number): string {
  return texto.length > largo ? `${texto.slice(0, largo)}…[cortado]` : texto
}

import type { Compartido } from '#red/cache/compartida'

/** Lo guardado en una clave, si es de esta forma. */
export function interpretar(texto: string | null | undefined): Compartido | undefined {
  try {
    const [quien, valor]: unknown[] = JSON.parse(texto ?? '[]')
    return typeof quien === 'number' ? { quien, valor } : undefined
  } catch {
    return undefined
  }
}

/** @throws el primero */
export function sinErrores(resultados: [Error | null, unknown][] | null): unknown[] {
  return (resultados ?? []).map(([error, resultado]) => {
    if (error) {
      throw error
    }
    return resultado
  })
}

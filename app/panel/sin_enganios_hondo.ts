import { sinEnganios } from '#consola/limpieza'

/**
 * Lo mismo con todos sus textos limpios, estén donde estén: lo que escribió alguien no se da vuelta, no se esconde ni
 * se hace pasar por otra cosa. Lo que no es dato (una fecha, algo ya armado) queda como está.
 */
export function sinEnganiosHondo(valor: unknown): unknown {
  if (typeof valor === 'string') {
    return sinEnganios(valor)
  }
  if (Array.isArray(valor)) {
    return valor.map(sinEnganiosHondo)
  }
  return esLlano(valor)
    ? Object.fromEntries(
        Object.entries(valor).map(([clave, suyo]) => [clave, sinEnganiosHondo(suyo)])
      )
    : valor
}

function esLlano(valor: unknown): valor is Record<string, unknown> {
  return (
    typeof valor === 'object' && valor !== null && Object.getPrototypeOf(valor) === Object.prototype
  )
}

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
  const llano = datosDe(valor)
  return llano
    ? Object.fromEntries(
        Object.entries(llano).map(([clave, suyo]) => [clave, sinEnganiosHondo(suyo)])
      )
    : valor
}

/** Lo que tiene adentro un objeto común, o una fila de la base. */
function datosDe(valor: unknown): object | undefined {
  if (typeof valor !== 'object' || valor === null) {
    return undefined
  }
  if ('$attributes' in valor && typeof valor.$attributes === 'object' && valor.$attributes) {
    return valor.$attributes
  }
  return Object.getPrototypeOf(valor) === Object.prototype ? valor : undefined
}

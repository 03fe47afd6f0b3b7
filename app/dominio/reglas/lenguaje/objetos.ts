import { enumerar, repetir, type Anotador } from '#reglas/lenguaje/errores'

export function esObjeto(valor: unknown): valor is Record<string, unknown> {
  return typeof valor === 'object' && valor !== null && !Array.isArray(valor)
}

/** Una clave mal escrita cambiaría lo que la regla dice sin que nadie lo note. */
export function rechazarDesconocidas(
  objeto: Record<string, unknown>,
  conocidas: readonly string[],
  lugar: string,
  anotador: Anotador
) {
  for (const clave of Object.keys(objeto).filter((una) => !conocidas.includes(una))) {
    anotador.anotar(
      lugar === '' ? repetir(clave) : `${lugar}.${repetir(clave)}`,
      `no se conoce esta clave (van: ${enumerar(conocidas)})`
    )
  }
}

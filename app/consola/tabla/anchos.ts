/** Menos que esto no se lee: cada palabra quedaría en varios renglones. */
const MINIMO = 10

/**
 * Cuánto se le da a cada columna para que entren todas: a las que se pasan, lo mismo a cada una de lo que
 * dejan las otras. Nada si ni así se podría leer.
 */
export function repartir(naturales: number[], libre: number): number[] | undefined {
  const tope = topeDe(naturales, libre)
  return tope < MINIMO && naturales.some((uno) => uno > tope)
    ? undefined
    : naturales.map((uno) => Math.min(uno, tope))
}

/** De la más angosta a la más ancha: la primera que no entra en su parte marca lo que le toca a las que quedan. */
function topeDe(naturales: number[], libre: number): number {
  let resto = libre
  const ordenadas = [...naturales].sort((uno, otro) => uno - otro)
  for (const [lugar, natural] of ordenadas.entries()) {
    const parte = Math.floor(resto / (ordenadas.length - lugar))
    if (natural > parte) {
      return parte
    }
    resto -= natural
  }
  return Number.POSITIVE_INFINITY
}

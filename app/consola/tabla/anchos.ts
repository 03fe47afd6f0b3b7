/** Menos que esto no se lee: cada palabra quedaría en varios renglones. */
const MINIMO = 10

/** Más que esto, una palabra no es un id, ni un e-mail, ni una fecha. */
const MAYOR_DATO = 40

/**
 * Cuánto se le da a cada columna para que entren todas. Si se puede, las que no tienen dónde partirse van enteras: un id
 * en dos renglones no se puede copiar. A las demás que se pasan, lo mismo a cada una de lo que dejan las otras. Nada si ni
 * así se podría leer.
 *
 * @param palabras lo que mide la palabra más larga de cada una
 */
export function repartir(
  naturales: number[],
  palabras: number[],
  libre: number
): number[] | undefined {
  const enteras = naturales.map((uno, cual) => uno === palabras[cual] && uno <= MAYOR_DATO)
  const suyo = naturales.reduce((suma, uno, cual) => suma + (enteras[cual] ? uno : 0), 0)
  const demas = repartirEntre(
    naturales.filter((_, cual) => !enteras[cual]),
    libre - suyo
  )
  if (!demas || suyo > libre) {
    return repartirEntre(naturales, libre)
  }
  const partes = demas.values()
  return naturales.map((uno, cual) => (enteras[cual] ? uno : (partes.next().value ?? uno)))
}

function repartirEntre(naturales: number[], libre: number): number[] | undefined {
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

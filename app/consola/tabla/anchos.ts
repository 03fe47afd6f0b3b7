/** Menos que esto no se lee: cada palabra quedaría en varios renglones. */
const MINIMO = 10

/** Más que esto, una palabra no es un id, ni un e-mail, ni una fecha. */
const MAYOR_DATO = 40

/**
 * Cuánto se le da a cada columna para que entren todas. Un id en dos renglones no se puede copiar: ninguna columna
 * queda más angosta que su palabra más larga. Lo que sobra de eso, a las que se pasan, con el mismo tope para todas.
 * Nada si ni así se podría leer.
 *
 * @param palabras lo que mide la palabra más larga de cada una
 */
export function repartir(
  naturales: number[],
  palabras: number[],
  libre: number
): number[] | undefined {
  const pisos = naturales.map((natural, cual) => Math.min(natural, pisoDe(palabras[cual] ?? 0)))
  const conTope = (tope: number) =>
    naturales.map((natural, cual) => Math.min(natural, Math.max(pisos[cual] ?? 0, tope)))
  for (let tope = Math.max(...naturales); tope >= 0; tope--) {
    const anchos = conTope(tope)
    if (anchos.reduce((suma, uno) => suma + uno, 0) <= libre) {
      return anchos
    }
  }
  return undefined
}

const pisoDe = (palabra: number) => (palabra > MAYOR_DATO ? MINIMO : Math.max(palabra, MINIMO))

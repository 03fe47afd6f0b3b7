/**
 * Parte una lista de números en tandas cuyo texto, con lo que cada uno agrega, no pasa de
 * `largoMaximo` caracteres. Las listas largas no entran en una dirección (docs/contrato.md §9, §10).
 */
export function enTandas(
  numeros: number[],
  limites: { largoMaximo: number; agregado: number; cantidadMaxima?: number }
): number[][] {
  const { largoMaximo, agregado, cantidadMaxima = Number.POSITIVE_INFINITY } = limites
  const tandas: number[][] = []
  let tanda: number[] = []
  let largo = 0
  for (const numero of numeros) {
    const suma = String(numero).length + agregado
    if (tanda.length > 0 && (largo + suma > largoMaximo || tanda.length >= cantidadMaxima)) {
      tandas.push(tanda)
      tanda = []
      largo = 0
    }
    tanda.push(numero)
    largo += suma
  }
  return tanda.length > 0 ? [...tandas, tanda] : tandas
}

/**
 * Reparte un total entre tantos: unos pocos se llevan mucho, como los videos que mira todo el mundo, y ninguno pasa
 * del máximo. Suma siempre el total, si entra.
 */
export function repartir(total: number, entre: number, maximo: number): number[] {
  const pesos = Array.from({ length: entre }, (_, orden) => 1 / (orden + 1) ** 0.6)
  const suma = pesos.reduce((una, otra) => una + otra, 0)
  const partes = pesos.map((peso) => Math.min(maximo, Math.floor((total * peso) / suma)))
  let falta = total - partes.reduce((una, otra) => una + otra, 0)
  for (let orden = 0; orden < partes.length && falta > 0; orden++) {
    const cabe = Math.min(falta, maximo - (partes[orden] ?? 0))
    partes[orden] = (partes[orden] ?? 0) + cabe
    falta -= cabe
  }
  return partes
}

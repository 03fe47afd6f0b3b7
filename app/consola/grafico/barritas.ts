const ALTURAS = [...'▁▂▃▄▅▆▇█']

/** Una línea de barras, una por valor: la más alta es la del mayor, y un espacio es un cero. */
export function barritas(valores: number[]): string {
  const mayor = Math.max(...valores, 1)
  return valores
    .map((valor) => (valor <= 0 ? ' ' : ALTURAS[Math.ceil((valor / mayor) * ALTURAS.length) - 1]))
    .join('')
}

/** El primer número redondo, y que tenga mitad, que no es menor: hasta dónde llega un eje. */
export function techoRedondo(mayor: number): number {
  if (mayor <= 5) {
    return Math.max(1, Math.ceil(mayor))
  }
  const potencia = 10 ** Math.floor(Math.log10(mayor))
  const veces =
    [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].find((una) => una * potencia >= mayor) ?? 10
  return veces * potencia
}

const EN_ESPANOL = new Intl.NumberFormat('es-AR')

export const numeroEscrito = (numero: number) => EN_ESPANOL.format(numero)

/** `2026-03-09` como se escribe: 9/3/2026. */
export function diaEscrito(dia: string): string {
  const [anio, mes, suyo] = dia.split('-').map(Number)
  return `${suyo}/${mes}/${anio}`
}

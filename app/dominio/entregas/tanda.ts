/** Cuántos mensajes lleva, a lo sumo, una actualización. */
export const TANDA = 100

/** Cuántos bytes lleva, a lo sumo: Firebase admite 16 MB, pero una así no termina a tiempo. */
const MAXIMO_BYTES = 1_048_576

/** Lo más que ocupa una unidad UTF-16 como viaja, escapada. */
const BYTES_POR_UNIDAD = 6

/**
 * Los primeros mensajes que van juntos: los que entran, y la mitad por cada falla seguida, que pudo ser por
 * no terminar a tiempo. Siempre al menos uno.
 */
export function tandaDe<Con extends { mensaje: string }>(pendientes: Con[], fallas: number): Con[] {
  const cuantos = Math.max(1, Math.floor(TANDA / 2 ** fallas))
  let bytes = 0
  const sobra = pendientes.findIndex(({ mensaje }, orden) => {
    bytes += mensaje.length * BYTES_POR_UNIDAD
    return orden > 0 && bytes > MAXIMO_BYTES
  })
  return pendientes.slice(0, sobra === -1 ? cuantos : Math.min(sobra, cuantos))
}

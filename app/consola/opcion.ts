import { ErrorDeUso } from '#consola/errores'

/** Lo que alguien eligió de una lista, o nada si no eligió. @throws ErrorDeUso si no está */
export function leerOpcion<Opcion extends string>(
  que: string,
  opciones: readonly Opcion[],
  escrita: string | undefined
): Opcion | undefined {
  const opcion = opciones.find((una) => una === escrita)
  if (escrita !== undefined && opcion === undefined) {
    throw new ErrorDeUso(`${que} tiene que ser uno de ${opciones.join(', ')}.`)
  }
  return opcion
}

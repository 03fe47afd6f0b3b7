import { args, flags } from '@adonisjs/core/ace'
import { ErrorDeUso } from '#consola/errores'
import { juzgado } from '#consola/valores'

type Lista = readonly string[]

/** Una bandera que es uno de una lista. */
export const banderaDeOpcion = (bandera: string, opciones: Lista, description: string) =>
  flags.string({ description, parse: juzgado((escrita) => leerOpcion(bandera, opciones, escrita)) })

/** Un argumento que es uno de una lista. */
export const argumentoDeOpcion = (que: string, opciones: Lista, description: string) =>
  args.string({ description, parse: juzgado((escrita) => leerOpcion(que, opciones, escrita)) })

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

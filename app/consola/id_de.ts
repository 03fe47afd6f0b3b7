import { args } from '@adonisjs/core/ace'
import { ErrorDeUso } from '#consola/errores'
import { ID } from '#consola/numeros'
import { juzgado } from '#consola/valores'

/** Un argumento que es el id de algo que se nombra solo así. */
export const argumentoDeId = (que: string, description: string) =>
  args.string({ description, parse: juzgado((escrito) => leerIdDe(que, escrito)) })

/** El id que alguien escribió. @throws ErrorDeUso si no lo es */
export function leerIdDe(que: string, escrito: string): number {
  const id = /^\d{1,10}$/.test(escrito) ? Number(escrito) : 0
  if (id < ID.minimo || id > ID.maximo) {
    throw new ErrorDeUso(`${que} se dice con su id, un entero entre ${ID.minimo} y ${ID.maximo}.`)
  }
  return id
}

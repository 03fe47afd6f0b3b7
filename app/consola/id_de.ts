import { args } from '@adonisjs/core/ace'
import { ErrorDeUso } from '#consola/errores'
import { ID } from '#consola/numeros'
import { juzgado } from '#consola/valores'

/** Un argumento que es el id de algo que se nombra solo así. */
export const argumentoDeId = (que: string, description: string, rango = ID) =>
  args.string({ description, parse: juzgado((escrito) => leerIdDe(que, escrito, rango)) })

/** El id que alguien escribió. @throws ErrorDeUso si no lo es */
export function leerIdDe(que: string, escrito: string, { minimo, maximo } = ID): number {
  const id = /^\d{1,16}$/.test(escrito) ? Number(escrito) : 0
  if (id < minimo || id > maximo) {
    throw new ErrorDeUso(`${que} se dice con su id, un entero entre ${minimo} y ${maximo}.`)
  }
  return id
}

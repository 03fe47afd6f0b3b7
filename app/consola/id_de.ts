import { ErrorDeUso } from '#consola/errores'
import { ID } from '#consola/numeros'

/** El id que alguien escribió de algo que se nombra solo así. @throws ErrorDeUso si no lo es */
export function leerIdDe(que: string, escrito: string | undefined): number {
  const id = /^\d{1,10}$/.test(escrito ?? '') ? Number(escrito) : 0
  if (id < ID.minimo || id > ID.maximo) {
    throw new ErrorDeUso(`${que} se dice con su id, un entero entre ${ID.minimo} y ${ID.maximo}.`)
  }
  return id
}

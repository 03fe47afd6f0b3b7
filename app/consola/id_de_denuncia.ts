import { ErrorDeUso } from '#consola/errores'

/** @throws ErrorDeUso si lo escrito no es el id de ninguna */
export function leerIdDeDenuncia(escrito: string | undefined): number {
  const id = /^\d{1,10}$/.test(escrito ?? '') ? Number(escrito) : 0
  if (id < 1 || id > 2_147_483_647) {
    throw new ErrorDeUso('La denuncia se dice con su id, un entero mayor que 0.')
  }
  return id
}

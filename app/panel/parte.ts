import { esFallaDeConexion } from '#base/conexion/fallas'
import { ErrorDeRed, QUE_HIZO, RechazoDeRed } from '#red/errores'

/** Una parte de una página: lo que hay que mostrar o, si no se lo pudo saber, por qué. */
export type Parte<Datos> = { datos: Datos; falla: null } | { datos: null; falla: string }

/** Espera a algo que depende de otro: si el otro no anda, falta esa parte y no la página. */
export async function parte<Datos>(tarea: Promise<Datos>): Promise<Parte<Datos>> {
  try {
    return { datos: await tarea, falla: null }
  } catch (error) {
    return { datos: null, falla: explicar(error) }
  }
}

/** Por qué faltan partes de algo, una vez cada causa; lo que no falló no dice nada. */
export const explicarTodas = (fallas: unknown[]): string[] => [
  ...new Set(fallas.filter((una) => una !== null).map(explicar)),
]

/** Qué hizo un servidor en lugar de contestar como debe. */
export const queHizo = (error: ErrorDeRed | RechazoDeRed): string =>
  error instanceof ErrorDeRed
    ? QUE_HIZO[error.motivo]
    : `no aceptó el pedido (contestó ${error.estado})`

/** @throws lo que no es de otro servidor ni de la base, que nadie esperaba */
export function explicar(error: unknown): string {
  if (error instanceof ErrorDeRed) {
    return `El ${error.servidor} server ${queHizo(error)}. Probá de nuevo en un momento; si sigue, miralo en Sistema.`
  }
  if (error instanceof RechazoDeRed) {
    return `El ${error.servidor} server ${queHizo(error)}.`
  }
  if (esFallaDeConexion(error)) {
    return 'La base de datos no está disponible. Probá de nuevo en un momento; si sigue, miralo en Sistema.'
  }
  throw error
}

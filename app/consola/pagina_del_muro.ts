import { ENTERO_MAXIMO } from '#base/entero_maximo'
import { ErrorDeUso } from '#consola/errores'

const CANTIDAD_MAXIMA = 100

/** Una página del muro de alguien, como la pide el teléfono: la primera es la 1. */
export function leerPaginaDelMuro({ pagina = 1, cantidad = 10 }) {
  if (!Number.isInteger(pagina) || pagina < 1 || !(pagina * cantidad <= ENTERO_MAXIMO)) {
    throw new ErrorDeUso('--pagina tiene que ser un entero, de 1 en adelante.')
  }
  if (!Number.isInteger(cantidad) || cantidad < 1 || cantidad > CANTIDAD_MAXIMA) {
    throw new ErrorDeUso(`--cantidad tiene que ser un entero entre 1 y ${CANTIDAD_MAXIMA}.`)
  }
  return { offset: (pagina - 1) * cantidad, cantidad }
}

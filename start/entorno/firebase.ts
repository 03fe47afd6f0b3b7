import { esDireccionHttp } from '#red/direccion_http'

/** Lo que Firebase no admite en el nombre de un nodo; la barra separa nombres. */
const NO_ADMITIDO = /[.#$[\]\p{Cc}]/u

/** Lo más que mide el nombre de un nodo, en bytes. */
const LARGO_MAXIMO = 768

/** Lo único que puede decir la consulta: de qué base se trata, en un emulador. */
const SOLO_EL_NOMBRE = /^(?:\?ns=[^&]+)?$/

/** La ruta de un nodo, tal como se la escribe. @throws Error que dice qué tiene de malo */
export function leerNodo(ruta: string, { puedeSerVacia }: { puedeSerVacia: boolean }): string {
  const nombres = ruta.split('/').filter((nombre) => nombre !== '')
  if (nombres.length === 0 && !puedeSerVacia) {
    throw new Error('tiene que nombrar un nodo')
  }
  if (NO_ADMITIDO.test(ruta)) {
    throw new Error('Firebase no admite . # $ [ ] ni controles en el nombre de un nodo')
  }
  if (nombres.some((nombre) => Buffer.byteLength(nombre) > LARGO_MAXIMO)) {
    throw new Error(`el nombre de un nodo puede ocupar hasta ${LARGO_MAXIMO} bytes`)
  }
  return ruta
}

/**
 * La dirección de una base de Firebase, sin el `/` final. El nodo raíz no va en ella: el SDK solo acepta la de la
 * base entera.
 *
 * @throws Error que dice qué tiene de malo
 */
export function leerUrlDeFirebase(direccion: string): string {
  const url = esDireccionHttp(direccion) ? new URL(direccion) : undefined
  if (!url) {
    throw new Error('tiene que ser una dirección http:// o https://')
  }
  const deMas = url.username + url.password + url.hash + url.pathname.replace(/^\/+$/, '')
  if (deMas !== '' || !SOLO_EL_NOMBRE.test(url.search)) {
    throw new Error('tiene que ser la dirección de la base, sin ruta: el nodo raíz va en su …_RAIZ')
  }
  return direccion.replace(/\/+$/, '')
}

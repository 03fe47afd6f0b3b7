import type { Hechos } from '#reglas/hechos'
import { esHecho, NOMBRES_DE_HECHOS, tipoDe } from '#reglas/lenguaje/catalogo'
import { Anotador, repetir, ReglasInvalidas } from '#reglas/lenguaje/errores'
import { quejaDe, sirve } from '#reglas/lenguaje/leer_valor'
import { esObjeto } from '#reglas/lenguaje/objetos'

/** Los de un video recién subido por un extraño: valen para los hechos que no se digan. */
const NEUTROS: Hechos = {
  cantidad_comentarios: 0,
  cantidad_me_gusta: 0,
  cantidad_no_me_gusta: 0,
  cantidad_visualizaciones: 0,
  mi_reaccion: null,
  antiguedad: 0,
  cantidad_contactos: 0,
  es_contacto: false,
  visibilidad: 'publico',
  duracion: 1,
}

/** Cuántos videos se pueden probar de una vez: los de la página más grande. */
const MAXIMO = 100

/** Un video inventado, para probar reglas con él. */
export type VideoSupuesto = { nombre: string; hechos: Hechos }

/**
 * Los videos que describe una lista de hechos, cada uno con el `nombre` que quiera tener.
 *
 * @throws ReglasInvalidas si algún hecho no existe o su valor no sirve
 */
export function leerVideosSupuestos(valor: unknown): VideoSupuesto[] {
  const anotador = new Anotador()
  if (!Array.isArray(valor) || valor.length === 0 || valor.length > MAXIMO) {
    const mensaje = `tiene que ser una lista de 1 a ${MAXIMO} objetos`
    throw new ReglasInvalidas([{ lugar: 'hechos', mensaje }])
  }
  const videos = valor.map((uno, posicion) => leerUno(uno, posicion, anotador))
  if (anotador.errores.length > 0) {
    throw new ReglasInvalidas(anotador.errores)
  }
  return videos
}

function leerUno(valor: unknown, posicion: number, anotador: Anotador): VideoSupuesto {
  const lugar = `hechos[${posicion}]`
  const video = { nombre: `video ${posicion + 1}`, hechos: { ...NEUTROS } }
  if (!esObjeto(valor)) {
    anotador.anotar(lugar, 'tiene que ser un objeto')
    return video
  }
  const { nombre = video.nombre, ...hechos } = valor
  if (typeof nombre !== 'string') {
    anotador.anotar(`${lugar}.nombre`, 'tiene que ser un texto')
  }
  for (const [hecho, suyo] of Object.entries(hechos)) {
    if (!esHecho(hecho)) {
      const posibles = NOMBRES_DE_HECHOS.join(', ')
      anotador.anotar(`${lugar}.${repetir(hecho)}`, `no existe ese hecho (hay: ${posibles})`)
    } else if (!sirve(suyo, tipoDe(hecho))) {
      anotador.anotar(`${lugar}.${hecho}`, quejaDe(suyo, hecho, tipoDe(hecho)))
    }
  }
  return { nombre: String(nombre), hechos: { ...video.hechos, ...hechos } }
}

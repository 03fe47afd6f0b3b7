import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import { ReglasInvalidas } from '#reglas/lenguaje/errores'
import { leerDefinicion } from '#reglas/lenguaje/leer_definicion'
import { LIMITES } from '#reglas/lenguaje/limites'
import { esObjeto } from '#reglas/lenguaje/objetos'

/**
 * Un conjunto entero de reglas: una lista. Las que no digan su orden quedan en el de la lista.
 *
 * @throws ReglasInvalidas con los errores de todas
 */
export function leerConjunto(valor: unknown): DefinicionDeRegla[] {
  if (!Array.isArray(valor) || valor.length > LIMITES.reglas) {
    const mensaje = `tiene que ser una lista de a lo sumo ${LIMITES.reglas} reglas`
    throw new ReglasInvalidas([{ lugar: 'reglas', mensaje }])
  }
  const lecturas = valor.map((regla, posicion) =>
    leerDefinicion(esObjeto(regla) ? { orden: posicion + 1, ...regla } : regla)
  )
  const errores = lecturas.flatMap((lectura, posicion) =>
    lectura.errores.map(({ lugar, mensaje }) => ({
      lugar: lugar === '' ? `reglas[${posicion}]` : `reglas[${posicion}].${lugar}`,
      mensaje,
    }))
  )
  const definiciones = lecturas.flatMap(({ definicion }) => definicion ?? [])
  const nombres = definiciones.map(({ nombre }) => nombre)
  for (const [posicion, nombre] of nombres.entries()) {
    if (nombres.indexOf(nombre) < posicion) {
      const mensaje = `ya hay una regla que se llama «${nombre}»`
      errores.push({ lugar: `reglas[${posicion}].nombre`, mensaje })
    }
  }
  if (errores.length > 0) {
    throw new ReglasInvalidas(errores)
  }
  return definiciones
}

import fc from 'fast-check'
import { valores, type Forma } from './formas.js'
import { textoHostil } from './hostiles.js'
import type { Atacable } from './operacion.js'

/** Los parámetros de una consulta, sin codificar. */
export type Consulta = [string, string][]

export const codificado = (uno: string) => encodeURIComponent(uno.toWellFormed())

export function consulta({ parametros }: Atacable, { hostil }: { hostil: boolean }) {
  const suyos = parametros.filter((uno) => uno.in === 'query')
  const deUno = ({ name, schema }: { name: string; schema: Forma }) => {
    // Lo que dice `desde` lo da el servidor: cualquier otra cosa no tiene por qué entenderla.
    const bueno = name === 'desde' ? fc.constant('') : valores(schema, {}).map(String)
    const valor = hostil ? fc.oneof(bueno, textoHostil) : bueno
    return valor.map((uno): [string, string][] => (name === 'desde' && !uno ? [] : [[name, uno]]))
  }
  const algunos = suyos.map((uno) => {
    const dicho = deUno(uno)
    return 'required' in uno ? dicho : fc.oneof(fc.constant<[string, string][]>([]), dicho)
  })
  const raro: fc.Arbitrary<[string, string]> = fc.tuple(
    fc.oneof(
      textoHostil,
      fc.constantFrom('cantidad[]', 'offset[a]', 'cantidad', '__proto__', 'desde')
    ),
    textoHostil
  )
  const demas = hostil ? fc.array(raro, { maxLength: 2 }) : fc.constant<[string, string][]>([])
  return fc.tuple(fc.tuple(...algunos), demas).map(([unos, otros]) => [...unos.flat(), ...otros])
}

/** Los números de la consulta que el documento no deja mandar. */
export function fueraDeRango(
  { parametros }: Atacable,
  { ruta, consulta: pares }: { ruta: string; consulta: Consulta }
): string[] {
  const otra = /[?#]/.test(ruta)
  const gana = pares.some(([nombre]) => nombre === 'cantidad') ? ['limit'] : []
  return (otra ? [] : parametros)
    .filter(({ in: donde, schema }) => donde === 'query' && schema.type === 'integer')
    .filter(({ name, schema }) => {
      const dichos = pares.filter(([nombre]) => nombre === name)
      const [[, valor] = ['', '']] = dichos
      return dichos.length === 1 && !gana.includes(name) && !cumple(schema, valor)
    })
    .map(({ name }) => name)
}

function cumple({ minimum = 0, maximum = Infinity }: Forma, valor: string): boolean {
  return /^[0-9]+$/.test(valor) && Number(valor) >= minimum && Number(valor) <= maximum
}

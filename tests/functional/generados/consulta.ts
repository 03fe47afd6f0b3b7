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

/** Los números de una consulta, como se la escribió, que el documento no deja mandar. */
export function fueraDeRango({ parametros }: Atacable, escrita: string): string[] {
  const dicha = new URLSearchParams(escrita.includes('#') ? '' : escrita.split('?')[1])
  const gana = dicha.has('cantidad') ? ['limit'] : []
  return parametros
    .filter(({ in: donde, schema }) => donde === 'query' && schema.type === 'integer')
    .filter(({ name, schema }) => {
      const dichos = dicha.getAll(name)
      return dichos.length === 1 && !gana.includes(name) && !cumple(schema, dichos[0] ?? '')
    })
    .map(({ name }) => name)
}

function cumple({ minimum = 0, maximum = Infinity }: Forma, valor: string): boolean {
  return /^[0-9]+$/.test(valor) && Number(valor) >= minimum && Number(valor) <= maximum
}

import fc from 'fast-check'
import { claveHostil, valorHostil } from './hostiles.js'

type Camino = (string | number)[]

/** Dónde hay algo en un valor: en él mismo, en cada clave y en cada lugar de una lista. */
function caminos(valor: unknown): Camino[] {
  const adentro = typeof valor === 'object' && valor !== null ? Object.entries(valor) : []
  return [
    [],
    ...adentro.flatMap(([clave, suyo]) => caminos(suyo).map((resto) => [clave, ...resto])),
  ]
}

/** Copia un valor con otra cosa en un lugar; nada quiere decir que se lo quita. */
function cambiar(valor: unknown, [paso, ...resto]: Camino, otra: unknown): unknown {
  if (paso === undefined) {
    return otra
  }
  const copia: unknown = Array.isArray(valor)
    ? [...valor]
    : Object.assign(Object.create(null), valor)
  const cosas = copia as Record<string | number, unknown>
  cosas[paso] = cambiar(cosas[paso], resto, otra)
  return copia
}

/** Un cuerpo bueno con un campo de menos, uno de más o un valor que no va. */
export function torcido(buenos: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return buenos.chain((bueno) => {
    const lugares = caminos(bueno)
    const adentro = lugares.filter((camino) => camino.length > 0)
    const lugar = fc.constantFrom(...(adentro.length > 0 ? adentro : lugares))
    const cambiado = fc
      .tuple(lugar, valorHostil)
      .map(([camino, otra]) => cambiar(bueno, camino, otra))
    const deMas = fc
      .tuple(claveHostil, valorHostil)
      .map(([clave, valor]) => cambiar(bueno, [clave], valor))
    const deMenos = lugar.map((camino) => cambiar(bueno, camino, undefined))
    return fc.oneof({ arbitrary: cambiado, weight: 4 }, deMas, deMenos, valorHostil)
  })
}

/** Textos que casi son ese JSON, o que ni se le parecen. */
export function malEscrito(json: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const maneras: ((uno: string, numero: number) => string)[] = [
    (uno, n) => uno.slice(0, n % (uno.length + 1)),
    (uno) => `${uno}${uno}`,
    (uno) => `\u{FEFF}${uno}`,
    (uno) => uno.replaceAll('"', "'"),
    (uno) => uno.replace(/\}$/, ',}'),
    (uno) => uno.replace(/:[^,}]+/, ':1e400'),
    (uno) => uno.replace(/:[^,}]+/, ':NaN'),
    (uno) => `[${uno}]`,
    (uno) => JSON.stringify(uno),
    (uno) => `${uno} // fin`,
    (_uno, n) => `{"a":${'['.repeat(n)}${']'.repeat(n)}}`,
    (uno, n) => uno.replace(/^\{/, `{${'"a":1,'.repeat(n % 200)}`),
    () => '',
  ]
  return fc
    .tuple(json, fc.constantFrom(...maneras), fc.integer({ min: 0, max: 30_000 }))
    .map(([uno, manera, numero]) => manera(uno, numero))
}

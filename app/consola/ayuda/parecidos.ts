import { distance } from 'fastest-levenshtein'

const CUANTOS = 3

/** Los nombres que alguien pudo querer escribir, el más parecido primero. */
function parecidos(escrito: string, nombres: string[]): string[] {
  const tope = Math.max(2, Math.floor(escrito.length / 3))
  const cercanos = nombres
    .map((nombre) => ({ nombre, lejos: lejania(escrito, nombre) }))
    .filter(({ lejos }) => lejos <= tope)
    .sort((uno, otro) => uno.lejos - otro.lejos)
  const [mejor] = cercanos
  return cercanos
    .filter(({ lejos }) => lejos <= (mejor?.lejos ?? 0) + 1)
    .slice(0, CUANTOS)
    .map(({ nombre }) => nombre)
}

/** Lo que se escribió a medias, o con las partes al revés, también está cerca. */
function lejania(escrito: string, nombre: string): number {
  const alReves = nombre.split(':').reverse().join(':')
  const empieza = escrito.length > 2 && nombre.startsWith(escrito) ? 1 : Number.POSITIVE_INFINITY
  return Math.min(
    distance(escrito, nombre),
    distance(escrito.replaceAll(/[ _.-]/g, ':'), alReves),
    empieza
  )
}

/** «¿Quisiste decir…?», o nada si no se parece a ninguno. */
export function sugerencia(escrito: string, nombres: string[]): string {
  const cercanos = parecidos(escrito, nombres)
  return cercanos.length === 0 ? '' : ` ¿Quisiste decir ${cercanos.join(' o ')}?`
}

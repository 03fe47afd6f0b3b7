import { descartesDeRed, type Descarte } from '#red/descartes'
import { ErrorDeRed } from '#red/errores'
import { camposMalos, type Forma } from '#red/transporte/leer'

/** Qué es cada elemento de una respuesta y cómo tiene que ser. */
export type Elemento<Salida> = Pick<Descarte, 'servidor' | 'elemento'> & {
  forma: Forma<Salida>
  /** El campo que dice cuál es. */
  clave: 'id' | '_id'
}

/**
 * Los que se entienden. A los demás se los deja afuera y se lo anota: uno malo nunca arruina la lista en
 * la que viene (docs/contrato.md §4).
 */
export async function leerElementos<Salida>(
  elemento: Elemento<Salida>,
  crudos: unknown[]
): Promise<Salida[]> {
  const leidos: Salida[] = []
  for (const crudo of crudos) {
    const [error, leido] = await elemento.forma.tryValidate(crudo)
    if (error) {
      descartar(elemento, crudo, camposMalos(error))
    } else {
      leidos.push(leido)
    }
  }
  return leidos
}

/**
 * Cada uno en su lugar, y `null` en el de uno que no se entiende o no interesa: para seguir una lista desde donde se
 * quedó.
 */
export async function leerEnSuLugar<Salida>(
  elemento: Elemento<Salida>,
  crudos: unknown[],
  interesa: (crudo: unknown) => boolean = () => true
): Promise<(Salida | null)[]> {
  const leidos: (Salida | null)[] = []
  for (const crudo of crudos) {
    const [leido = null] = interesa(crudo) ? await leerElementos(elemento, [crudo]) : []
    leidos.push(leido)
  }
  return leidos
}

/**
 * El elemento solo: `null` si no se puede mostrar, como si no existiera.
 *
 * @throws ErrorDeRed si ni siquiera dice cuál es: eso no es un elemento malo, es otra respuesta
 */
export async function leerElemento<Salida>(
  elemento: Elemento<Salida>,
  crudo: unknown
): Promise<Salida | null> {
  if (idDe(elemento, crudo) === null) {
    throw new ErrorDeRed(
      elemento.servidor,
      'falla',
      `contestó con otra forma: sin ${elemento.clave}`
    )
  }
  const [leido = null] = await leerElementos(elemento, [crudo])
  return leido
}

function descartar(elemento: Elemento<unknown>, crudo: unknown, problema: string) {
  const { servidor, elemento: clase } = elemento
  descartesDeRed.anotar({ servidor, elemento: clase, id: idDe(elemento, crudo), problema })
}

/** Cortado: también el id puede ser cualquier cosa. */
function idDe({ clave }: Elemento<unknown>, crudo: unknown): string | null {
  const id: unknown = typeof crudo === 'object' && crudo !== null ? Reflect.get(crudo, clave) : null
  return typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 64) : null
}

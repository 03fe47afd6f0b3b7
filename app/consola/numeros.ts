import { flags, type BaseCommand } from '@adonisjs/core/ace'
import { ENTERO_MAXIMO } from '#base/entero_maximo'
import { ErrorDeUso } from '#consola/errores'

export type Rango = { minimo: number; maximo: number; conDecimales?: boolean }

type Opciones = Rango & { description: string; default?: number }

/** Lo que Ace sabe de un comando y lo que alguien escribió. */
type Comando = { flags: (typeof BaseCommand)['flags'] }
type Escrito = { flags: Record<string, unknown> }

export const ID: Rango = { minimo: 1, maximo: ENTERO_MAXIMO }
const POR_DEFECTO: Rango = { minimo: 0, maximo: ENTERO_MAXIMO }

/** Qué rango tiene cada bandera, por la función que la lee: es lo que Ace conserva de ella. */
const rangos = new WeakMap<object, Rango>()

/**
 * Una bandera numérica. Las de Ace toman vacío por 0 y no distinguen un número de una lista de ellos, así
 * que llega como texto y se la juzga en `exigirNumeros`.
 */
export function numero({ minimo, maximo, conDecimales, ...resto }: Opciones) {
  const leer = (escrito: unknown) =>
    typeof escrito === 'string' && /^-?\d+(\.\d+)?$/.test(escrito) ? Number(escrito) : escrito
  rangos.set(leer, { minimo, maximo, ...(conDecimales && { conDecimales }) })
  const { default: predeterminado, description } = resto
  return flags.string({
    description,
    allowEmptyValue: true,
    parse: leer,
    ...(predeterminado !== undefined && { default: String(predeterminado) }),
  })
}

/** Cuántas filas se piden de una vez. Están todas en memoria: las que siguen son otra página. */
export const porPagina = (description: string) => numero({ minimo: 1, maximo: 1_000, description })

/** Desde qué lugar de una lista. */
export const lugar = (description: string) =>
  numero({ minimo: 0, maximo: ENTERO_MAXIMO, description })

/** El de algo que solo crece, que puede pasar de 32 bits. */
export const ID_LARGO: Rango = { minimo: 1, maximo: Number.MAX_SAFE_INTEGER }

export const idLargo = (description: string) => numero({ ...ID_LARGO, description })

type Bandera = Comando['flags'][number]

/** Si lo que se escribe en una bandera tiene que ser un número. */
export function esNumerica(bandera: Bandera): boolean {
  return rangoDe(bandera) !== undefined
}

function rangoDe({ type, parse }: Bandera): Rango | undefined {
  return (parse && rangos.get(parse)) ?? (type === 'number' ? POR_DEFECTO : undefined)
}

/** @throws ErrorDeUso si una bandera numérica de un comando, suya o de un paquete, no tiene un número que sirva */
export function exigirNumeros(comando: Comando, escrito: Escrito) {
  for (const bandera of comando.flags) {
    const { flagName } = bandera
    const rango = rangoDe(bandera)
    const valor = escrito.flags[flagName]
    if (rango && valor !== undefined && !cabe(valor, rango)) {
      throw new ErrorDeUso(
        valor === '' ? `Falta el valor de --${flagName}.` : `--${flagName} ${describir(rango)}.`
      )
    }
  }
}

function cabe(valor: unknown, { minimo, maximo, conDecimales }: Rango): boolean {
  return (
    typeof valor === 'number' &&
    (conDecimales ? Number.isFinite(valor) : Number.isInteger(valor)) &&
    valor >= minimo &&
    valor <= maximo
  )
}

function describir({ minimo, maximo, conDecimales }: Rango): string {
  const clase = conDecimales ? 'un número' : 'un entero'
  return maximo === ENTERO_MAXIMO
    ? `tiene que ser ${clase}, de ${minimo} en adelante`
    : `tiene que ser ${clase} entre ${minimo} y ${maximo}`
}

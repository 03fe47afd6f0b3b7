import type { BaseCommand } from '@adonisjs/core/ace'
import { ErrorDeUso } from '#consola/errores'

/** Lo que Ace sabe de un comando y lo que alguien escribió. */
type Comando = Pick<typeof BaseCommand, 'args' | 'flags'>
type Escrito = Parameters<(typeof BaseCommand)['validate']>[0]

/** @throws ErrorDeUso si lo escrito no sirve */
type Juez = (escrito: string) => unknown

/** Quién juzga cada bandera o argumento, por la función que lo lee: es lo que Ace conserva de él. */
const jueces = new WeakMap<object, Juez>()

/** Cómo se lee una bandera o un argumento que no puede decir cualquier cosa: tal cual, si a `juez` le parece bien. */
export function juzgado(juez: Juez) {
  const leer = (escrito: string) => escrito
  jueces.set(leer, juez)
  return leer
}

/**
 * Antes que nada: una que no existe se lleva lo que le sigue, y parecería que falta un argumento que está escrito.
 *
 * @throws ErrorDeUso si se escribió una opción que el comando no tiene
 */
export function exigirOpcionesConocidas(
  { options }: Pick<typeof BaseCommand, 'options'>,
  { unknownFlags: [desconocida] }: Escrito
) {
  if (desconocida !== undefined && !options.allowUnknownFlags) {
    throw new ErrorDeUso(`Este comando no tiene la opción ${conGuiones(desconocida)}.`)
  }
}

const conGuiones = (opcion: string) => `${opcion.length === 1 ? '-' : '--'}${opcion}`

/** @throws ErrorDeUso si falta un argumento, o si lo escrito en uno o en una bandera no sirve */
export function exigirValores({ args, flags }: Comando, escrito: Escrito) {
  for (const [lugar, { parse, required, argumentName, description }] of args.entries()) {
    const valor: unknown = escrito.args[lugar]
    if (required && (valor === undefined || valor === '')) {
      throw new ErrorDeUso(`Falta decir <${argumentName}>${aclarar(description)}.`)
    }
    juzgar(parse, valor)
  }
  for (const { type, parse, flagName } of flags) {
    const valor: unknown = escrito.flags[flagName]
    if (type === 'string' && Array.isArray(valor)) {
      throw new ErrorDeUso(`--${flagName} va una sola vez.`)
    }
    juzgar(parse, valor)
  }
}

function juzgar(leer: object | undefined, valor: unknown) {
  if (leer && typeof valor === 'string') {
    jueces.get(leer)?.(valor)
  }
}

const aclarar = (descripcion: string | undefined) =>
  descripcion ? `: ${descripcion.charAt(0).toLowerCase()}${descripcion.slice(1)}` : ''

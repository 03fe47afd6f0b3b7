import { Parser, type BaseCommand, type Kernel } from '@adonisjs/core/ace'
import type { ApplicationService } from '@adonisjs/core/types'
import { traducirOpciones } from '#consola/ayuda/alias'
import { ComandoBasico } from '#consola/comando_basico'
import { ErrorDeUso } from '#consola/errores'
import type { Anotado } from '#consola/indice/indice'
import { getCommand } from './comandos.js'

export { MAL_USADO } from './estados.js'

/** Las quejas de Ace sobre cómo se usó un comando, que están en inglés. */
const QUEJAS: Record<string, (nombre: string) => string> = {
  E_UNKNOWN_FLAG: (nombre) => `Este comando no tiene la opción ${nombre}.`,
  E_INVALID_FLAG: (nombre) => `El valor de --${nombre} no es del tipo que va.`,
  E_MISSING_FLAG: (nombre) => `Falta la opción --${nombre}.`,
  E_MISSING_FLAG_VALUE: (nombre) => `Falta el valor de --${nombre}.`,
  E_MISSING_ARG: (nombre) => `Falta decir ${nombre}.`,
  E_MISSING_ARG_VALUE: (nombre) => `Falta el valor de ${nombre}.`,
}

/** En qué se equivocó quien escribió el comando; `null` si el error es otro. */
export function quejaDeUso(error: unknown): string | null {
  if (error instanceof ErrorDeUso) {
    return error.message
  }
  if (!(error instanceof Error) || !('code' in error)) {
    return null
  }
  const [, nombre = ''] = /"([^"]*)"/.exec(error.message) ?? []
  return QUEJAS[String(error.code)]?.(nombre) ?? null
}

/** @throws ErrorDeUso si se escribió más de lo que el comando recibe: casi siempre es un valor que perdió sus comillas */
export function exigirSinSobras({ _: sobras }: { _: (string | number)[] }) {
  const [sobra] = sobras
  if (sobra !== undefined) {
    throw new ErrorDeUso(`Sobra «${sobra}»: este comando no recibe tantos argumentos.`)
  }
}

/** Las que Ace acepta en todos. */
const COMUNES = ['ansi', 'help']

type Consola = { app: ApplicationService; ace: Kernel }

/**
 * Para saber que un comando se usó mal no hace falta la aplicación, ni que la base esté.
 *
 * @throws si se lo usó mal, como Ace
 */
export async function exigirBienUsado(
  { app, ace }: Consola,
  pedido: Anotado,
  argumentos: string[]
) {
  const comando = await claseDe(pedido)
  if (comando) {
    const opciones = { all: COMUNES, boolean: COMUNES }
    const lector = new Parser(comando.getParserOptions({ ...NINGUNA, ...opciones }))
    const lugar = argumentos.indexOf(pedido.commandName)
    const escrito = lector.parse(traducirOpciones(pedido, argumentos.toSpliced(lugar, 1)))
    comando.validate(escrito)
    exigirSinSobras(escrito)
    const instancia = new comando(app, ace, escrito, ace.ui, ace.prompt)
    if (instancia instanceof ComandoBasico) {
      instancia.hydrate()
      instancia.revisarUso()
    }
  }
}

async function claseDe(pedido: Anotado): Promise<typeof BaseCommand | null> {
  if (pedido.propio) {
    return getCommand(pedido)
  }
  for (const traer of PAQUETES) {
    const { getMetaData, getCommand: leer } = await traer()
    const comandos = await getMetaData()
    const datos = comandos.find((uno) => uno.commandName === pedido.commandName)
    if (datos) {
      return leer(datos)
    }
  }
  return null
}

/** De dónde salen los que no son propios. */
const PAQUETES = [() => import('@adonisjs/lucid/commands'), () => import('@adonisjs/core/commands')]

const NINGUNA = { string: [], array: [], number: [], alias: {}, count: [], coerce: {}, default: {} }

/** Si alguien interrumpió una pregunta con Ctrl-C. */
export function cancelado(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'E_PROMPT_CANCELLED'
}

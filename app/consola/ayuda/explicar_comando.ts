import { nombreDeOpcion } from '#consola/ayuda/alias'
import { DE_DESARROLLO, DE_LA_BASE } from '#consola/ayuda/del_framework'
import { OPCIONES } from '#consola/ayuda/opciones_del_framework'
import { titulo, type Pantalla } from '#consola/ayuda/pantalla'
import { acomodar, enColumnas, enRenglones } from '#consola/ayuda/parrafos'
import { sePregunta, type Anotado, type Argumento, type Bandera } from '#consola/indice/indice'

const COMUNES: [string, string][] = [
  ['-h, --help', 'Muestra esta ayuda'],
  ['--no-ansi', 'Escribe sin colores'],
]

/** La ayuda de un comando. */
export function explicarComando(comando: Anotado, pantalla: Pantalla): string[] {
  const { commandName, args, flags, propio } = comando
  const { ancho, programa } = pantalla
  const escritos = args.map(escribirArgumento).join(' ')
  return [
    ...enRenglones(descripcionDe(comando), ancho),
    '',
    titulo('Uso:', pantalla),
    `  ${[programa, commandName, flags.length > 0 ? '[opciones]' : '', escritos].filter(Boolean).join(' ')}`,
    // Los de un paquete se describen en inglés: alcanza con cómo se llaman.
    ...seccion('Argumentos:', propio ? args.map(filaDeArgumento) : [], pantalla),
    ...seccion('Opciones:', [...flags.map(filaDeBandera), ...COMUNES], pantalla),
    ...aclaracion(comando, pantalla),
  ]
}

/** Para qué está un comando, en castellano aunque sea del framework. */
export function descripcionDe({ commandName, description, propio }: Anotado): string {
  return propio
    ? description
    : (DE_LA_BASE[commandName] ?? DE_DESARROLLO[commandName] ?? description)
}

function seccion(nombre: string, filas: [string, string][], pantalla: Pantalla): string[] {
  return filas.length === 0
    ? []
    : ['', titulo(nombre, pantalla), ...enColumnas(filas, pantalla.ancho)]
}

/** Lo que agrega el comando; lo de un paquete está en inglés y no dice nada de acá. */
function aclaracion({ help, propio }: Anotado, { ancho, programa }: Pantalla): string[] {
  const lineas = [help ?? []].flat()
  if (lineas.length === 0 || !propio) {
    return []
  }
  return [
    '',
    ...acomodar(
      lineas.map((una) => una.replaceAll('{{ binaryName }}', programa)),
      ancho
    ),
  ]
}

function escribirArgumento(argumento: Argumento): string {
  const { argumentName, required, type } = argumento
  const nombre = type === 'spread' ? `<${argumentName}…>` : `<${argumentName}>`
  return required === false && !sePregunta(argumento) ? `[${nombre}]` : nombre
}

function filaDeArgumento(argumento: Argumento): [string, string] {
  return [escribirArgumento(argumento), argumento.description ?? '']
}

function filaDeBandera(bandera: Bandera): [string, string] {
  const { flagName, type, alias, default: suyo } = bandera
  const cortas = [alias ?? []].flat().map((una) => `-${una}, `)
  const nombre = nombreDeOpcion(flagName)
  const valor = type === 'boolean' ? '' : ` <${type === 'array' ? 'valor…' : 'valor'}>`
  const aclaraciones = [
    ...(nombre === flagName ? [] : [`también --${flagName}`]),
    ...(esNada(suyo) || type === 'boolean' ? [] : [`si no, ${suyo}`]),
  ]
  const para = (bandera.ajena && OPCIONES[flagName]) || bandera.description || ''
  return [
    `${cortas.join('')}--${nombre}${valor}`,
    aclaraciones.length > 0 ? `${para} (${aclaraciones.join('; ')})` : para,
  ]
}

/** Lo que no se dice: que si no se escribe nada no hay nada. */
const esNada = (valor: unknown): boolean => [valor].flat().every((uno) => !uno && uno !== 0)

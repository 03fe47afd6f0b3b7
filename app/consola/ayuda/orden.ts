/** Qué se le pidió a la consola, antes de cargar nada. */
export type Orden =
  | { tipo: 'ayuda'; comando: string }
  | { tipo: 'lista'; grupos: string[]; json: boolean }
  | { tipo: 'version' }
  | { tipo: 'comando'; nombre: string }

const AYUDA = ['--help', '-h']
const VERSION = ['--version', '-v']

export function leerOrden(argumentos: string[]): Orden {
  const antes = argumentos.slice(0, [...argumentos, '--'].indexOf('--'))
  const nombres = antes.filter((uno) => !uno.startsWith('-'))
  const [nombre, otro] = nombres
  const ayuda = antes.some((uno) => AYUDA.includes(uno))
  if (nombre === undefined) {
    return antes.some((uno) => VERSION.includes(uno)) ? { tipo: 'version' } : lista([], antes)
  }
  if (nombre === 'help') {
    return otro === undefined ? lista([], antes) : { tipo: 'ayuda', comando: otro }
  }
  if (nombre === 'list') {
    return lista(ayuda ? [] : nombres.slice(1), antes)
  }
  return ayuda ? { tipo: 'ayuda', comando: nombre } : { tipo: 'comando', nombre }
}

function lista(grupos: string[], escrito: string[]): Orden {
  return { tipo: 'lista', grupos, json: escrito.includes('--json') }
}

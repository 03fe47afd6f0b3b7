import { claves, esNodo, type Cambios, type Valor } from './arbol.ts'

/** Dónde está cada cosa (`docs/contrato.md §11`). */
export interface Nodos {
  raiz: string
  chats: string
  mensajes: string
  notificaciones: string
}

export const NODOS: Nodos = {
  raiz: 'app-server-dev',
  chats: 'chats',
  mensajes: 'mensajes',
  notificaciones: 'notificaciones',
}

const FORMAS: Record<string, Record<string, 'entero' | 'texto'>> = {
  mensajes: { enviadoPor: 'entero', mensaje: 'texto', timestamp: 'entero' },
  chats: { timestamp: 'entero', ultimoMensaje: 'texto' },
}

const PUSH_ID = /^[-0-9A-Z_a-z]{20}$/

/**
 * Lo que haría que el teléfono se cierre, o que muestre una conversación a medias, no se puede escribir
 * (`docs/contrato.md §11`). `null` si todo está bien, o qué está mal.
 */
export function problemaDe(cambios: Cambios, nodos: Nodos): string | null {
  const escritas = new Map<string, Valor>()
  for (const [ruta, valor] of cambios) {
    const [raiz, recurso = '', ...resto] = conRaiz(ruta, nodos)
    if (raiz !== nodos.raiz) continue
    const problema =
      recurso === nodos.notificaciones
        ? problemaDeToken(resto, valor)
        : problemaDeChat(nombreDe(recurso, nodos), resto, valor)
    if (problema) return `${ruta}: ${problema}`
    escritas.set([nombreDe(recurso, nodos), ...resto].join('/'), valor)
  }
  return problemaDeConjunto(escritas)
}

/** Con raíz `/` los recursos cuelgan de la base misma. */
function conRaiz(ruta: string, { raiz }: Nodos): string[] {
  return raiz === '' ? ['', ...claves(ruta)] : claves(ruta)
}

function nombreDe(recurso: string, { chats, mensajes }: Nodos): string {
  return recurso === chats ? 'chats' : recurso === mensajes ? 'mensajes' : recurso
}

function problemaDeToken(resto: string[], valor: Valor): string | null {
  if (resto.length !== 1 || !/^[1-9][0-9]*$/.test(resto[0] ?? '')) return 'no es de un usuario'
  return valor === null || typeof valor === 'string' ? null : 'el token no es un texto'
}

function problemaDeChat(recurso: string, resto: string[], valor: Valor): string | null {
  const forma = FORMAS[recurso]
  if (!forma) return 'no es un nodo que alguien lea'
  const [uno = '', otro = ''] = resto
  // Lo de quien se va se borra entero.
  if (resto.length === 1 && valor === null) return null
  if (resto.length !== 2) return 'no se escribe entero'
  if (recurso === 'mensajes') {
    const [menor, mayor] = uno.split('-').map(Number)
    if (!/^[1-9][0-9]*-[1-9][0-9]*$/.test(uno)) return 'no es una conversación'
    if ((menor ?? 0) >= (mayor ?? 0)) return 'el id menor no va primero'
    if (!PUSH_ID.test(otro)) return 'no es un push id'
  }
  // Un chat se puede sacar de la lista; un mensaje queda.
  return recurso === 'chats' && valor === null ? null : problemaDeForma(forma, valor)
}

function problemaDeForma(forma: Record<string, string>, valor: Valor): string | null {
  if (!esNodo(valor)) return 'no es un objeto'
  const sobra = Object.keys(valor).find((clave) => !(clave in forma))
  if (sobra !== undefined) return `la clave ${sobra} cierra al teléfono`
  for (const [clave, tipo] of Object.entries(forma)) {
    const bien =
      tipo === 'texto' ? typeof valor[clave] === 'string' : Number.isInteger(valor[clave])
    if (!bien) return `${clave} no es un ${tipo}`
  }
  return null
}

/** Un mensaje y los dos lados de su chat van juntos, y un chat se saca de los dos lados. */
function problemaDeConjunto(escritas: Map<string, Valor>): string | null {
  for (const ruta of escritas.keys()) {
    const [recurso, uno = '', otro = ''] = ruta.split('/')
    const [menor, mayor] = recurso === 'chats' ? [uno, otro] : uno.split('-')
    if (otro === '' || (recurso !== 'chats' && recurso !== 'mensajes')) continue
    const par = [menor, mayor].map(Number).sort((a, b) => a - b)
    const conMensaje = [...escritas.keys()].some((otra) =>
      otra.startsWith(`mensajes/${par.join('-')}/`)
    )
    const ladoDe = (de = '', con = '') =>
      escritas.get(`chats/${de}`) === null ? null : escritas.get(`chats/${de}/${con}`)
    const lados = [ladoDe(menor, mayor), ladoDe(mayor, menor)]
    const seSaca = lados.every((lado) => lado === null)
    const sePone = conMensaje && lados.every(esNodo)
    if (!seSaca && !sePone) return `${ruta}: el mensaje y los dos chats no van juntos`
  }
  return null
}

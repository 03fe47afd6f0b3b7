import type { Token, Tokens } from 'marked'
import { PAGINAS, tokensDe } from './leer.ts'

/** Los lenguajes de lo que se pega en una terminal; en `console`, lo que sigue a un `$`. */
const DE_COMANDOS = ['sh', 'bash', 'console']

const COMENTARIO = /^<!-- (.*) -->$/s
const MARCAS = [
  /^no se corre: (?<motivo>.+)$/s,
  /^termina con (?<estado>\d)$/,
  /^se corre con (?<variable>[A-Z_]+)=(?<valor>\S+)$/,
]

export type Bloque = {
  pagina: string
  lenguaje: string
  texto: string
  /** El comentario que está justo antes, que es donde se dice que no se corre, o cómo. */
  marca: string | undefined
  /** Lo que dice la marca, si es una de las que hay. */
  dicho: Record<string, string | undefined> | undefined
}

/** Todos los bloques cercados de los documentos. */
export const BLOQUES: Bloque[] = PAGINAS.flatMap((pagina) => bloquesDe(pagina, tokensDe(pagina)))

export const esDeComandos = ({ lenguaje }: Bloque) => DE_COMANDOS.includes(lenguaje)

/** Lo que pegaría en una terminal quien lo lee. */
export function comandosDe({ lenguaje, texto }: Bloque): string {
  if (lenguaje !== 'console') return texto
  const lineas = texto.split('\n').filter((linea) => linea.startsWith('$ '))
  return lineas.map((linea) => linea.slice(2)).join('\n')
}

function bloquesDe(pagina: string, tokens: Token[]): Bloque[] {
  const escritos = tokens.filter(({ type }) => type !== 'space')
  return escritos.flatMap((token, orden) => {
    const adentro = 'tokens' in token ? (token.tokens ?? []) : esLista(token) ? token.items : []
    return esCodigo(token)
      ? [armar(pagina, token, escritos[orden - 1])]
      : bloquesDe(pagina, adentro)
  })
}

function armar(pagina: string, { lang = '', text }: Tokens.Code, anterior?: Token): Bloque {
  const [, marca] = COMENTARIO.exec(anterior?.raw.trim() ?? '') ?? []
  const dicho = MARCAS.map((una) => una.exec(marca ?? '')?.groups).find((uno) => uno !== undefined)
  return { pagina, lenguaje: lang, texto: text, marca, dicho }
}

function esCodigo(token: Token): token is Tokens.Code {
  return token.type === 'code'
}

function esLista(token: Token): token is Tokens.List {
  return token.type === 'list'
}

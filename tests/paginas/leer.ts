import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import GithubSlugger from 'github-slugger'
import { lexer, walkTokens, type Token } from 'marked'

const RAIZ = join(import.meta.dirname, '../..')

/** Los documentos escritos para leerse como páginas. */
export const PAGINAS = globSync(['*.md', 'docs/**/*.md', 'red_local/*.md', 'app/**/*.md'], {
  cwd: RAIZ,
}).sort()

/** Adónde lleva un enlace: un archivo del proyecto y, si dice, qué parte de él. */
type Enlace = { escrito: string; archivo: string; ancla: string }

type Pagina = { enlaces: Enlace[]; anclas: string[] }

export function leerPagina(archivo: string): Pagina {
  const tokens = tokensDe(archivo)
  const enlaces: Enlace[] = []
  const anclas: string[] = []
  const apodos = new GithubSlugger()
  walkTokens(tokens, (token) => {
    if (token.type === 'heading') {
      anclas.push(apodos.slug(textoDe(token)))
    }
    if ((token.type === 'link' || token.type === 'image') && !/^[a-z]+:/.test(token.href)) {
      enlaces.push(enlaceDe(archivo, token.href))
    }
  })
  return { enlaces, anclas }
}

export function tokensDe(archivo: string): Token[] {
  return lexer(readFileSync(join(RAIZ, archivo), 'utf-8'))
}

function enlaceDe(desde: string, escrito: string): Enlace {
  const [ruta = '', ancla = ''] = decodeURI(escrito).split('#')
  return { escrito, ancla, archivo: ruta ? normalize(join(dirname(desde), ruta)) : desde }
}

/** Lo que se lee de un título, sin sus marcas. */
function textoDe(token: Token): string {
  if ('tokens' in token && token.tokens?.length) {
    return token.tokens.map(textoDe).join('')
  }
  return 'text' in token ? token.text : ''
}

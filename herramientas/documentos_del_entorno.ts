import { GRUPOS } from '../start/entorno/variables/todas.js'
import type { Variable } from '../start/entorno/variables/variable.js'

const ANCHO = 100

const valorDe = ({ regla, ejemplo }: Variable) => ejemplo ?? regla.predeterminado ?? ''

/** `.env.example`: cada variable con su ayuda, comentada salvo la que hay que poner. */
export function ejemploDeEntorno(): string {
  const partes = GRUPOS.map(({ titulo, variables }) => {
    const raya = '-'.repeat(ANCHO - titulo.length - 7)
    const suyas = Object.entries(variables).map(
      ([nombre, variable]) =>
        `${comentar(variable.ayuda)}\n${variable.puesta ? '' : '# '}${nombre}=${valorDe(variable)}\n`
    )
    return [`# --- ${titulo} ${raya}\n`, ...suyas].join('\n')
  })
  return `${comentar(ENCABEZADO)}\n\n${partes.join('\n')}`
}

/** `docs/entorno.md`: lo mismo, en tablas. */
export function documentoDeEntorno(): string {
  const partes = GRUPOS.map(({ titulo, variables }) => {
    const filas = Object.entries(variables).map(([nombre, { regla, ayuda }]) => {
      const valor = regla.predeterminado ? `\`${regla.predeterminado}\`` : '—'
      return `| \`${nombre}\` | ${valor} | ${enUnaLinea(ayuda)} |`
    })
    return [
      `## ${titulo}`,
      '',
      '| Variable | Si no está | Qué es |',
      '| --- | --- | --- |',
      ...filas,
    ].join('\n')
  })
  return `# Variables de entorno\n\n${INTRODUCCION}\n\n${partes.join('\n\n')}\n`
}

const ENCABEZADO = `Variables del servidor de aplicación (docs/entorno.md). Este archivo lo escribe bin/documentar-entorno.

  cp .env.example .env

Se validan al arrancar: si alguna está mal, el servidor no arranca y las nombra a todas en un solo mensaje, sin mostrar ningún secreto. Un valor vacío cuenta como no definido. En este archivo, un $ es el comienzo del nombre de otra variable: el de una contraseña se escribe \\$. Las que están comentadas muestran su valor predeterminado o, si no tienen, un ejemplo.`

const INTRODUCCION = `[Documentos](README.md)

Se leen del entorno o de un archivo \`.env\` ([.env.example](../.env.example) las tiene todas). Un valor vacío
cuenta como ausente. Si alguna está mal el servidor no arranca y las nombra a todas en un solo mensaje, sin
mostrar ningún secreto.

Esta página y el ejemplo los escribe \`bin/documentar-entorno\`, de lo que dice \`start/entorno/variables/\`.`

function comentar(texto: string): string {
  return texto
    .replaceAll('`', '')
    .replaceAll('**', '')
    .split('\n')
    .flatMap(doblar)
    .map((linea) => `# ${linea}`.trimEnd())
    .join('\n')
}

function doblar(linea: string): string[] {
  const sangria = /^ *(?:- )?/.exec(linea)?.[0] ?? ''
  const lineas: string[] = []
  let actual = sangria
  for (const palabra of linea.slice(sangria.length).split(' ')) {
    if (actual.trim() && actual.length + palabra.length + 1 > ANCHO - 2) {
      lineas.push(actual)
      actual = ' '.repeat(sangria.length)
    }
    actual += actual.endsWith(' ') || actual === '' ? palabra : ` ${palabra}`
  }
  return [...lineas, actual]
}

function enUnaLinea(ayuda: string): string {
  return ayuda
    .split('\n')
    .filter((linea) => linea !== '')
    .map((linea) => linea.replace(/^- /, '<br>'))
    .join('')
}

import { RED_LOCAL } from './grupos.ts'

export type Flecha = {
  carpeta: string
  /** Lo que puede importar: una carpeta por su alias, o un solo archivo con su dirección entera. */
  alias: string[]
  /** Las carpetas de al lado a las que llega subiendo: lo que no es de la aplicación no tiene alias. */
  vecinas?: string[]
  /** Los paquetes que no puede, como expresiones regulares. */
  paquetes: string[]
}

/** Lo que sube, salvo a una vecina y sin volver a subir. */
function queSube(vecinas: string[]) {
  const salvo = vecinas.length > 0 ? `(?!/(?:${vecinas.join('|')})/(?!.*\\.\\.))` : ''
  return `^(?:\\./)?\\.\\.${salvo}(?:/|$)`
}

/** Las reglas de ESLint que hacen valer una flecha, también en `import()`. */
export function reglasDe({ carpeta, alias, vecinas = [], paquetes }: Flecha) {
  const permitidos = alias.map((uno) => (uno.includes('/') ? `${uno}$` : `${uno}/`)).join('|')
  const prohibidos = [
    alias.length > 0 ? `^#(?!(?:${permitidos}))` : '^#',
    queSube(vecinas),
    `^(?:${[...paquetes, RED_LOCAL].join('|')})$`,
  ]
  const message = `Esa flecha no va: qué puede importar ${carpeta} lo dice lint/flechas.ts.`
  // En un selector, la barra termina la expresión.
  const enSelector = (expresion: string) => expresion.replaceAll('/', '\\u002F')
  return {
    importaciones: prohibidos.map((regex) => ({ regex, message })),
    sintaxis: [
      ...prohibidos.map((expresion) => ({
        selector: `ImportExpression[source.value=/${enSelector(expresion)}/]`,
        message,
      })),
      {
        selector: "ImportExpression:not([source.type='Literal'])",
        message: 'Qué se importa se dice con un texto: si no, nadie sabe qué flecha es.',
      },
    ],
  }
}

export type Flecha = {
  carpeta: string
  /** Lo que puede importar: una carpeta por su alias, o un solo archivo con su dirección entera. */
  alias: string[]
  /** Los paquetes que no puede, como expresiones regulares. */
  paquetes: string[]
}

/** Las reglas de ESLint que hacen valer una flecha, también en `import()`. */
export function reglasDe({ carpeta, alias, paquetes }: Flecha) {
  const permitidos = alias.map((uno) => (uno.includes('/') ? `${uno}$` : `${uno}/`)).join('|')
  const prohibidos = [
    alias.length > 0 ? `^#(?!(?:${permitidos}))` : '^#',
    ...(carpeta === 'red_local'
      ? ['(?:^|/)(?:app|commands|config|providers|start|database)/']
      : ['^(?:\\./)?\\.\\.(?:/|$)']),
    `^(?:${paquetes.join('|')})$`,
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

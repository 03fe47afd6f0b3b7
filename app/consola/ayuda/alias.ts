import type { Anotado } from '#consola/indice/indice'

/** Cómo se dicen acá las opciones del framework; las suyas siguen andando. */
const EN_CASTELLANO: Record<string, string> = { 'force': 'forzar', 'dry-run': 'simular' }

const EN_INGLES = Object.fromEntries(Object.entries(EN_CASTELLANO).map(([en, es]) => [es, en]))

/** El nombre con que se muestra una opción. */
export const nombreDeOpcion = (opcion: string): string => EN_CASTELLANO[opcion] ?? opcion

/**
 * Lo escrito, con las opciones que el comando conoce: `--forzar` y `--force`, `--simular` y `--dry-run` son
 * lo mismo en todos.
 */
export function traducirOpciones(comando: Anotado, argumentos: string[]): string[] {
  const conocidas = new Set(comando.flags.map(({ flagName }) => flagName))
  const corte = [...argumentos, '--'].indexOf('--')
  return argumentos.map((argumento, lugar) => {
    const [, negada = '', opcion = '', valor = ''] =
      /^--(no-)?([a-z-]+)(=.*)?$/s.exec(argumento) ?? []
    const otra = EN_CASTELLANO[opcion] ?? EN_INGLES[opcion]
    return lugar < corte && otra && !conocidas.has(opcion) && conocidas.has(otra)
      ? `--${negada}${otra}${valor}`
      : argumento
  })
}

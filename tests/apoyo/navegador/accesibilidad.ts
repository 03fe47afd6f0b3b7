import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** Las de WCAG 2.2 hasta el nivel AA. */
const REGLAS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** La de que el nombre de un botón tenga lo que se ve, que axe todavía no corre si no se la pide. */
const EXPERIMENTALES = { 'label-content-name-mismatch': { enabled: true } }

type Donde = {
  /** Selectores de lo que no es nuestro. */
  salvo?: string[]
}

/**
 * Lo que no podría usar alguien que no ve, no distingue colores o no usa el mouse, según axe-core.
 *
 * @returns una línea por problema, con dónde está: vacía si no se encontró ninguno
 */
export async function barreras(pagina: Page, { salvo = [] }: Donde = {}): Promise<string[]> {
  const donde = { include: ['html'], exclude: salvo }
  const opciones = { runOnly: REGLAS, rules: EXPERIMENTALES }
  // Como lo haría quien abre las herramientas del navegador: la CSP de la página no lo alcanza.
  await pagina.evaluate(axe.source)
  const { violations }: AxeResults = await pagina.evaluate(
    `axe.run(${JSON.stringify(donde)}, ${JSON.stringify(opciones)})`
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`)
  )
}

import type { Page } from 'playwright-core'

type Credenciales = { email: string; clave: string }

/** Abre la página de la API y espera a que muestre las operaciones. */
export async function abrirDocs(pagina: Page) {
  await pagina.goto('/docs')
  await pagina.locator('.opblock').first().waitFor()
}

/** Ingresa con el formulario de arriba, como una persona, y espera a que diga cómo le fue. */
export async function ingresarEnDocs(pagina: Page, { email, clave }: Credenciales) {
  const ingreso = pagina.locator('#ingreso')
  await ingreso.getByLabel('E-mail').fill(email)
  await ingreso.getByLabel('Clave').fill(clave)
  await ingreso.getByRole('button', { name: 'Ingresar' }).click()
  await ingreso.locator('output').filter({ hasNotText: 'Nadie ingresó.' }).waitFor()
}

/**
 * Prueba una operación con los botones de la página, sin escribir nada en sus parámetros.
 *
 * @param operacion como la nombra la página: `GET /video`
 * @returns el estado y el cuerpo que muestra la página
 */
export async function probarEnDocs(pagina: Page, operacion: string) {
  const [metodo = '', ruta = ''] = operacion.split(' ')
  const bloque = pagina
    .locator(`.opblock-${metodo.toLowerCase()}`)
    .filter({ has: pagina.locator(`[data-path="${ruta}"]`) })
  await bloque.locator('.opblock-summary-control').click()
  await bloque.getByRole('button', { name: 'Try it out' }).click()
  await bloque.getByRole('button', { name: 'Execute' }).click()
  const contestado = bloque.locator('.live-responses-table .response')
  await contestado.waitFor()
  const estado = await contestado.locator('.response-col_status').innerText()
  const cuerpo = await contestado.locator('.highlight-code').first().innerText()
  return { bloque, estado: estado.trim(), cuerpo }
}

import type { Page } from 'playwright-core'

/** Entra como el administrador de la red local, y espera a estar adentro. */
export async function entrarEnElPanel(pagina: Page) {
  await pagina.goto('/panel/entrar')
  await pagina.getByLabel('E-mail').fill('admin')
  await pagina.getByLabel('Clave').fill('admin')
  await pagina.getByRole('button', { name: 'Entrar' }).click()
  await pagina.getByRole('heading', { name: 'Resumen' }).waitFor()
}

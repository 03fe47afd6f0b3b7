import assert from 'node:assert/strict'

/** Que lo compilado lleve las vistas y los estilos del panel, que no son código. */
export async function mirarElPanel(url: string) {
  const entrada = await fetch(`${url}/panel/entrar`)
  const html = await entrada.text()
  assert.equal(entrada.status, 200, html)
  for (const [, archivo] of html.matchAll(/href="(\/panel\/estatico\/[^"]+)"/g)) {
    const { status } = await fetch(`${url}${archivo}`)
    assert.equal(status, 200, archivo)
  }
}

import type { Page } from 'playwright-core'

/**
 * Anota lo que el navegador le diría a quien abra sus herramientas: errores y avisos de la consola (ahí dice también
 * lo que la CSP no dejó hacer), excepciones que nadie atajó, pedidos que no salieron o volvieron con un error, y los
 * que fueron a otro servidor.
 *
 * @returns lo anotado hasta el momento de llamarla
 */
export function anotarQuejas(pagina: Page, servidor: string): () => string[] {
  const quejas: string[] = []
  pagina.on('console', (mensaje) => {
    if (['error', 'warning'].includes(mensaje.type())) {
      quejas.push(`consola: ${mensaje.text()}`)
    }
  })
  pagina.on('pageerror', (error) => quejas.push(`excepción: ${error.message}`))
  pagina.on('requestfailed', (pedido) => {
    const motivo = pedido.failure()?.errorText
    // Lo que todavía venía cuando se fue a otra página.
    if (motivo !== 'net::ERR_ABORTED') quejas.push(`no salió: ${pedido.url()} (${motivo})`)
  })
  pagina.on('response', (respuesta) => {
    if (respuesta.status() >= 400) quejas.push(`${respuesta.status()}: ${respuesta.url()}`)
  })
  pagina.on('request', (pedido) => {
    const { origin, protocol } = new URL(pedido.url())
    if (protocol !== 'data:' && origin !== servidor) quejas.push(`afuera: ${pedido.url()}`)
  })
  return () => [...quejas]
}

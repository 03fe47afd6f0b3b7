import type { Page, Request } from 'playwright-core'

/**
 * Cuenta lo que llega por la red, comprimido y con sus cabeceras; lo que el navegador ya tenía guardado, no.
 *
 * @returns los bytes recibidos hasta el momento de llamarla
 */
export function contarBytes(pagina: Page): () => Promise<number> {
  const terminados: Request[] = []
  pagina.on('requestfinished', (pedido) => terminados.push(pedido))
  return async () => {
    const tamanios = await Promise.all(terminados.map((pedido) => pedido.sizes()))
    return tamanios.reduce(
      (suma, { responseBodySize, responseHeadersSize }) =>
        suma + responseBodySize + responseHeadersSize,
      0
    )
  }
}

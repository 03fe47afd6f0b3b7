import { abrirDocs, ingresarEnDocs, probarEnDocs } from '../../tests/apoyo/navegador/docs.ts'
import type { Captura } from './capturar.ts'

/** La página de la API, con alguien de la demo que acaba de probar el muro. */
export const capturaDeDocs: Captura = {
  archivo: 'docs/imagenes/docs.png',
  async preparar(pagina) {
    await abrirDocs(pagina)
    await ingresarEnDocs(pagina, { email: 'lucia@chotuve.demo', clave: 'chotuve123' })
    const { bloque } = await probarEnDocs(pagina, 'GET /video')
    // Más arriba está el token, que cambia cada vez.
    await bloque.locator('.request-url').evaluate((lugar) => lugar.scrollIntoView())
  },
}

import type { HttpContext } from '@adonisjs/core/http'
import { RutaDesconocida } from '#exceptions/ruta_desconocida'
import { leerArchivo } from '#operacion/documento/archivos'

/** Nada que no sea de acá: ni de otro servidor, ni escrito dentro de la página. */
const DE_LA_PAGINA = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** La descripción de la API, y la página para mirarla y probarla (docs/contrato.md §17). */
export default class DocumentoController {
  json(ctx: HttpContext) {
    return this.#servir(ctx, 'openapi.json')
  }

  pagina(ctx: HttpContext) {
    ctx.response.header('Content-Security-Policy', DE_LA_PAGINA)
    return this.#servir(ctx, 'index.html')
  }

  archivo(ctx: HttpContext) {
    const nombre: string = ctx.params.archivo
    // El documento y la página tienen su ruta.
    return this.#servir(ctx, /\.(css|js)$/.test(nombre) ? nombre : '')
  }

  /** Es de todos y cambia con la versión: se lo guarda, y se pregunta si es el mismo. */
  async #servir({ request, response }: HttpContext, nombre: string) {
    const archivo = await leerArchivo(nombre)
    if (!archivo) {
      throw new RutaDesconocida()
    }
    const comprimido = request.encoding(['gzip']) === 'gzip'
    response.header('Content-Type', archivo.tipo)
    response.header('Cache-Control', 'no-cache')
    response.header('Vary', 'Accept-Encoding')
    if (comprimido) {
      response.header('Content-Encoding', 'gzip')
    }
    response.send(comprimido ? archivo.comprimido : archivo.entero, true)
  }
}

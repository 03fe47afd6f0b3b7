import type { HttpContext } from '@adonisjs/core/http'
import { RutaDesconocida } from '#exceptions/ruta_desconocida'
import { leerEstatico } from '#panel/estaticos'

/** Los estilos, el ícono y el guion del panel. No son de nadie: se los guarda, y se pregunta si son los mismos. */
export default class EstaticosController {
  async show({ params, response }: HttpContext) {
    const archivo = await leerEstatico(params.archivo)
    if (!archivo) {
      throw new RutaDesconocida()
    }
    response.header('Content-Type', archivo.tipo)
    response.header('Cache-Control', 'no-cache')
    response.send(archivo.contenido, true)
  }
}

import { Readable } from 'node:stream'
import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { ReunirDatos } from '#datos/reunir_datos'
import { Rechazo } from '#exceptions/rechazo'
import { mostrarDatos } from '#presentacion/datos'

/** Todo lo que se guarda de uno (docs/contrato.md §15). */
export default class DatosController {
  @inject()
  async show(ctx: HttpContext, reunirDatos: ReunirDatos) {
    const datos = await reunirDatos.ejecutar(usuarioActual(ctx))
    if (datos.tipo === 'desconocido') {
      throw new Rechazo(404, {})
    }
    ctx.response.type('application/json; charset=utf-8')
    ctx.response.stream(Readable.from(mostrarDatos(datos)))
  }
}

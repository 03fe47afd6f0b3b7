import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import type { Hecho } from '#moderacion/apartados'
import { Bloquear } from '#moderacion/bloquear'
import { DejarDeApartar } from '#moderacion/dejar_de_apartar'
import { ListarApartados } from '#moderacion/listar_apartados'
import { Silenciar } from '#moderacion/silenciar'
import { mostrarContacto } from '#presentacion/contacto'
import { leerPagina } from '#validators/pagina'

/** A quiénes bloqueó y a quiénes silenció el usuario actual (docs/contrato.md §15). */
export default class ApartadosController {
  @inject()
  async bloqueados(ctx: HttpContext, listar: ListarApartados) {
    const lista = await listar.ejecutar('bloqueo', usuarioActual(ctx), leerPagina(ctx.request))
    return lista.map(mostrarContacto)
  }

  @inject()
  async bloquear(ctx: HttpContext, bloquear: Bloquear) {
    return this.#responder(await bloquear.ejecutar(this.#leer(ctx)))
  }

  @inject()
  async desbloquear(ctx: HttpContext, dejarDeApartar: DejarDeApartar) {
    return this.#responder(await dejarDeApartar.ejecutar('bloqueo', this.#leer(ctx)))
  }

  @inject()
  async silenciados(ctx: HttpContext, listar: ListarApartados) {
    const lista = await listar.ejecutar('silencio', usuarioActual(ctx), leerPagina(ctx.request))
    return lista.map(mostrarContacto)
  }

  @inject()
  async silenciar(ctx: HttpContext, silenciar: Silenciar) {
    return this.#responder(await silenciar.ejecutar(this.#leer(ctx)))
  }

  @inject()
  async dejarDeSilenciar(ctx: HttpContext, dejarDeApartar: DejarDeApartar) {
    return this.#responder(await dejarDeApartar.ejecutar('silencio', this.#leer(ctx)))
  }

  #leer(ctx: HttpContext): { usuarioId: number; otra: number } {
    return { usuarioId: usuarioActual(ctx), otra: ctx.params.usuario }
  }

  #responder({ tipo }: Hecho) {
    if (tipo === 'uno-mismo') {
      throw Rechazo.conMensaje(400, 'No podés hacer esto con vos mismo.')
    }
    if (tipo === 'desconocido') {
      throw Rechazo.conMensaje(404, 'El usuario no existe.')
    }
    return {}
  }
}

import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import type { Apartado, Hecho } from '#moderacion/apartados'
import { Bloquear } from '#moderacion/bloquear'
import { DejarDeApartar } from '#moderacion/dejar_de_apartar'
import { ListarApartados } from '#moderacion/listar_apartados'
import { Silenciar } from '#moderacion/silenciar'
import { mostrarContacto } from '#presentacion/contacto'
import { conUnoMas } from '#base/pagina'
import { cortar, leerPagina } from '#validators/pagina'

/** A quiénes bloqueó y a quiénes silenció el usuario actual (docs/contrato.md §15). */
export default class ApartadosController {
  @inject()
  bloqueados(ctx: HttpContext, listar: ListarApartados) {
    return this.#listar(ctx, 'bloqueo', listar)
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
  silenciados(ctx: HttpContext, listar: ListarApartados) {
    return this.#listar(ctx, 'silencio', listar)
  }

  @inject()
  async silenciar(ctx: HttpContext, silenciar: Silenciar) {
    return this.#responder(await silenciar.ejecutar(this.#leer(ctx)))
  }

  @inject()
  async dejarDeSilenciar(ctx: HttpContext, dejarDeApartar: DejarDeApartar) {
    return this.#responder(await dejarDeApartar.ejecutar('silencio', this.#leer(ctx)))
  }

  async #listar(ctx: HttpContext, como: Apartado, listar: ListarApartados) {
    const pagina = leerPagina(ctx.request, 'id')
    const lista = await listar.ejecutar(como, usuarioActual(ctx), conUnoMas(pagina))
    return cortar(ctx, pagina, lista, ({ id }) => [id]).map(mostrarContacto)
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

import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { CuentaDelAdministrador } from '#auditoria/cuenta_del_administrador'
import { tokenActual } from '#auth/identidad'
import { ListarDenuncias } from '#denuncias/listar_denuncias'
import { ResolverDenuncia, type Resultado } from '#denuncias/resolver_denuncia'
import { VerDenuncia } from '#denuncias/ver_denuncia'
import { Rechazo } from '#exceptions/rechazo'
import { mostrarDenuncia, mostrarDenunciaEntera } from '#presentacion/denuncia'
import { leerFiltro, leerResolucion } from '#validators/denuncia'
import { conUnoMas } from '#base/pagina'
import { cortar, leerPagina } from '#validators/pagina'

const NO_EXISTE = 'La denuncia no existe.'

/** Las denuncias, para el administrador (docs/contrato.md §16). */
export default class DenunciasRecibidasController {
  @inject()
  async index(ctx: HttpContext, listarDenuncias: ListarDenuncias) {
    const filtro = leerFiltro(ctx.request)
    const pagina = leerPagina(ctx.request, 'id')
    const pedido = { ...filtro, pagina: conUnoMas(pagina) }
    const { total, elementos } = await listarDenuncias.ejecutar(pedido)
    const mostradas = cortar(ctx, pagina, elementos, ({ denuncia }) => [denuncia.id])
    return { total, elementos: mostradas.map(mostrarDenuncia) }
  }

  @inject()
  async show({ request, params }: HttpContext, verDenuncia: VerDenuncia) {
    const vista = await verDenuncia.ejecutar({ id: params.denuncia, pagina: leerPagina(request) })
    if (!vista) {
      throw Rechazo.conMensaje(404, NO_EXISTE)
    }
    return mostrarDenunciaEntera(vista)
  }

  @inject()
  async update(
    ctx: HttpContext,
    resolverDenuncia: ResolverDenuncia,
    administrador: CuentaDelAdministrador
  ) {
    const resultado = await resolverDenuncia.ejecutar({
      ...(await leerResolucion(ctx.request)),
      id: ctx.params.denuncia,
      quien: administrador.quien,
      token: tokenActual(ctx),
    })
    this.#exigirHecha(resultado)
    return {}
  }

  #exigirHecha(resultado: Resultado) {
    switch (resultado.tipo) {
      case 'desconocida':
        throw Rechazo.conMensaje(404, NO_EXISTE)
      case 'no-cabe':
        throw Rechazo.conMensaje(400, 'Esa resolución no es para lo que se denunció.')
      case 'otra-en-curso':
        throw Rechazo.conMensaje(409, `Ya se la está resolviendo: ${resultado.resolucion}.`)
      case 'otra-resuelta':
        throw Rechazo.conMensaje(409, `Ya se la resolvió: ${resultado.resolucion}.`)
    }
  }
}

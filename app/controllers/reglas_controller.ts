import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { CuentaDelAdministrador } from '#auditoria/cuenta_del_administrador'
import { Rechazo } from '#exceptions/rechazo'
import { CambiarReglas } from '#reglas/guardadas/cambiar_reglas'
import { leerRegla, leerReglas, type ReglaGuardada } from '#reglas/guardadas/leer_reglas'
import { presentarRegla } from '#reglas/guardadas/presentar_regla'
import { leerCuerpo } from '#validators/cuerpo'
import { conUnoMas, salteados, type Lugar } from '#base/pagina'
import { cortar, leerPagina } from '#validators/pagina'
import { conReglasValidas } from '#validators/reglas'

/** Las reglas de prioridad, para el administrador (docs/contrato.md §4). */
@inject()
export default class ReglasController {
  constructor(private readonly administrador: CuentaDelAdministrador) {}

  async index(ctx: HttpContext) {
    const pagina = leerPagina(ctx.request, 'orden')
    const { desde } = pagina
    const reglas = await leerReglas()
    const leidas = reglas
      .filter((regla) => !desde || despuesDe(regla, desde))
      .slice(salteados(pagina), salteados(pagina) + conUnoMas(pagina).cantidad)
    const lugarDe = ({ id, contenido }: ReglaGuardada) => [contenido.orden, id]
    return cortar(ctx, pagina, leidas, lugarDe).map(presentarRegla)
  }

  show({ params }: HttpContext) {
    return this.#presentar(params.regla)
  }

  @inject()
  async store({ request, response }: HttpContext, cambiarReglas: CambiarReglas) {
    const datos = leerCuerpo(request)
    const { diferencias } = await conReglasValidas(() => cambiarReglas.crear(datos, this.#pedido()))
    return response.created(await this.#presentar(diferencias[0]?.reglaId))
  }

  @inject()
  async update({ request, params }: HttpContext, cambiarReglas: CambiarReglas) {
    const datos = leerCuerpo(request)
    this.#exigir(
      await conReglasValidas(() => cambiarReglas.editar(params.regla, datos, this.#pedido()))
    )
    return this.#presentar(params.regla)
  }

  @inject()
  async destroy({ params }: HttpContext, cambiarReglas: CambiarReglas) {
    this.#exigir(await cambiarReglas.eliminar(params.regla, this.#pedido()))
    return {}
  }

  /** Su token no dice quién es: en el historial figura como lo que es, y en la auditoría con su e-mail. */
  #pedido() {
    return { autor: 'administrador', quien: this.administrador.quien }
  }

  async #presentar(id = 0) {
    return presentarRegla(this.#exigir(await leerRegla(id)))
  }

  #exigir<Algo>(algo: Algo | null): Algo {
    if (algo === null) {
      throw Rechazo.conMensaje(404, 'La regla no existe.')
    }
    return algo
  }
}

/** Si una regla va después de un lugar, en su orden. */
function despuesDe({ id, contenido: { orden } }: ReglaGuardada, [otro, otraId]: Lugar): boolean {
  return orden === Number(otro) ? id > Number(otraId) : orden > Number(otro)
}

import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { irConAviso } from '#panel/avisos'
import { confirmado } from '#panel/confirmacion'
import { campo } from '#panel/formulario'
import { cambioDeReglas, noExisteLaRegla, pedidoDe } from '#panel/reglas/cambio'
import { intentar, MIENTRAS_TANTO } from '#panel/reglas/intentar'
import { CambiarReglas } from '#reglas/guardadas/cambiar_reglas'
import { ultimaVersion, type Cambio, type Pedido } from '#reglas/guardadas/transaccion'

const REGLAS = '/panel/reglas'
const HISTORIA = '/panel/reglas/historia'

/** Lo que se le hace a una regla sin escribirla, y a todas volviendo atrás. */
@inject()
export default class CambiosDeReglasController {
  constructor(private readonly cambiar: CambiarReglas) {}

  habilitar(ctx: HttpContext) {
    const id: number = ctx.params.regla
    const habilitada = campo(ctx, 'habilitada') === 'si'
    const titulo = habilitada ? 'Habilitar la regla' : 'Deshabilitar la regla'
    return this.#hacer(ctx, { titulo, volver: REGLAS }, (pedido) =>
      this.cambiar.editar(id, { habilitada }, pedido)
    )
  }

  eliminar(ctx: HttpContext) {
    const id: number = ctx.params.regla
    const pregunta = { titulo: 'Eliminar la regla', volver: REGLAS, peligro: true }
    return this.#hacer(ctx, pregunta, (pedido) => this.cambiar.eliminar(id, pedido))
  }

  volver(ctx: HttpContext) {
    const escrita = campo(ctx, 'version')
    // La 0 no existe: las hay desde la 1.
    const version = /^\d+$/.test(escrita) ? Number(escrita) : 0
    const pregunta = { titulo: `Volver a la versión ${version}`, volver: HISTORIA }
    return this.#hacer(ctx, pregunta, (pedido) => this.cambiar.volver(version, pedido))
  }

  async #hacer(
    ctx: HttpContext,
    pregunta: { titulo: string; volver: string; peligro?: boolean },
    hacer: (pedido: Pedido) => Promise<Cambio | null>
  ) {
    const version = await ultimaVersion()
    const pedido = pedidoDe(ctx, version)
    const visto = await this.#intentar(ctx, pregunta.volver, () =>
      hacer({ ...pedido, simular: true })
    )
    if (!visto) {
      return
    }
    if (visto.diferencias.length === 0) {
      return irConAviso(ctx, pregunta.volver, 'aviso', 'No había nada que cambiar.')
    }
    if (!(await confirmado(ctx, cambioDeReglas(visto, { ...pregunta, version })))) {
      return
    }
    const hecho = await this.#intentar(ctx, pregunta.volver, () => hacer(pedido))
    if (hecho) {
      const dicho = `Quedó la versión ${hecho.version}: rige en menos de 5 segundos.`
      return irConAviso(ctx, REGLAS, 'listo', dicho)
    }
  }

  /** @returns nada si no se pudo: ya se contestó por qué */
  async #intentar(ctx: HttpContext, volver: string, tarea: () => Promise<Cambio | null>) {
    const intento = await intentar(tarea)
    if (intento.tipo === 'otra-version') {
      return void irConAviso(ctx, volver, 'mal', MIENTRAS_TANTO)
    }
    if (intento.tipo === 'invalidas') {
      const dicho = intento.errores.map(({ mensaje }) => mensaje).join('\n')
      return void irConAviso(ctx, volver, 'mal', dicho)
    }
    if (!intento.hecho) {
      throw noExisteLaRegla(ctx.params.regla)
    }
    return intento.hecho
  }
}

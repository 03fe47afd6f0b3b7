import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ProbarReglas } from '#muro/probar_reglas'
import { irConAviso, avisar } from '#panel/avisos'
import { confirmado } from '#panel/confirmacion'
import { campo, consulta } from '#panel/formulario'
import { camposDe, leerCampos, NUEVA } from '#panel/reglas/campos'
import { cambioDeReglas, noExisteLaRegla, pedidoDe } from '#panel/reglas/cambio'
import { mostrarEditor } from '#panel/reglas/editor'
import { intentar, MIENTRAS_TANTO } from '#panel/reglas/intentar'
import { interpretarCampos } from '#panel/reglas/interpretar_campos'
import { probarEnElMuro, propuestaCon } from '#panel/reglas/probar'
import { idDe } from '#panel/reglas/quien_es'
import { quienAdministra } from '#panel/sesion'
import { CambiarReglas } from '#reglas/guardadas/cambiar_reglas'
import { leerRegla, leerReglas } from '#reglas/guardadas/leer_reglas'
import { ultimaVersion, type Pedido } from '#reglas/guardadas/transaccion'
import { BuscarPersona } from '#usuarios/buscar_persona'

/** Escribir una regla, ver qué haría en el muro de alguien y guardarla. */
export default class EdicionDeReglasController {
  async create(ctx: HttpContext) {
    const modo = consulta(ctx, 'modo') === 'json' ? ('json' as const) : ('renglones' as const)
    return mostrarEditor(ctx, {
      id: null,
      campos: { ...NUEVA, modo },
      version: await ultimaVersion(),
    })
  }

  async edit(ctx: HttpContext) {
    const id: number = ctx.params.regla
    const [regla, version] = await Promise.all([leerRegla(id), ultimaVersion()])
    if (!regla) {
      throw noExisteLaRegla(id)
    }
    const campos = camposDe(regla, consulta(ctx, 'modo') === 'json')
    return mostrarEditor(ctx, { id, campos, version, errores: regla.errores })
  }

  @inject()
  store(ctx: HttpContext, cambiar: CambiarReglas) {
    return this.#guardar(ctx, null, (datos, pedido) => cambiar.crear(datos, pedido))
  }

  @inject()
  update(ctx: HttpContext, cambiar: CambiarReglas) {
    const id: number = ctx.params.regla
    return this.#guardar(ctx, id, (datos, pedido) => cambiar.editar(id, datos, pedido))
  }

  @inject()
  async probar(ctx: HttpContext, probar: ProbarReglas, buscar: BuscarPersona) {
    const id = Number(campo(ctx, 'regla')) || null
    const [campos, version, de] = [leerCampos(ctx), this.#version(ctx), campo(ctx, 'de')]
    const pagina = { id, campos, version, de }
    const reglas = await leerReglas()
    const intento = await intentar(() => propuestaCon(reglas, id, interpretarCampos(campos)))
    if (intento.tipo !== 'hecho') {
      ctx.response.status(400)
      const errores = intento.tipo === 'invalidas' ? intento.errores : []
      return mostrarEditor(ctx, { ...pagina, errores })
    }
    const espectador = await idDe(buscar, de, quienAdministra(ctx).token)
    if (espectador === null) {
      return mostrarEditor(ctx, {
        ...pagina,
        problema: 'Elegí de quién es el muro, por su id o su e-mail.',
      })
    }
    const visto = await probarEnElMuro(probar, espectador, intento.hecho)
    return mostrarEditor(ctx, { ...pagina, ...visto })
  }

  async #guardar(
    ctx: HttpContext,
    id: number | null,
    hacer: (datos: object, pedido: Pedido) => ReturnType<CambiarReglas['editar']>
  ) {
    const [campos, version] = [leerCampos(ctx), this.#version(ctx)]
    const pedido = pedidoDe(ctx, version)
    const intento = await intentar(() =>
      hacer(interpretarCampos(campos), { ...pedido, simular: true })
    )
    if (intento.tipo !== 'hecho') {
      return this.#corregir(ctx, { id, campos, version }, intento)
    }
    if (!intento.hecho) {
      throw noExisteLaRegla(id)
    }
    if (intento.hecho.diferencias.length === 0) {
      return irConAviso(ctx, '/panel/reglas', 'aviso', 'No había nada que cambiar.')
    }
    const volver = id === null ? '/panel/reglas' : `/panel/reglas/${id}`
    const cambio = cambioDeReglas(intento.hecho, { titulo: 'Guardar la regla', volver, version })
    if (!(await confirmado(ctx, cambio))) {
      return
    }
    const hecho = await intentar(() => hacer(interpretarCampos(campos), pedido))
    if (hecho.tipo !== 'hecho') {
      return this.#corregir(ctx, { id, campos, version }, hecho)
    }
    return irConAviso(
      ctx,
      '/panel/reglas',
      'listo',
      `Quedó la versión ${hecho.hecho?.version}: rige en menos de 5 segundos.`
    )
  }

  /** Lo escrito no se pierde. Si otro las cambió, guardar de nuevo es sobre lo que haya ahora. */
  async #corregir(
    ctx: HttpContext,
    pagina: Parameters<typeof mostrarEditor>[1],
    intento: Awaited<ReturnType<typeof intentar>>
  ) {
    if (intento.tipo === 'invalidas') {
      ctx.response.status(400)
      return mostrarEditor(ctx, { ...pagina, errores: intento.errores })
    }
    ctx.response.status(409)
    avisar(ctx, 'mal', `${MIENTRAS_TANTO} Lo que escribiste está abajo.`)
    return mostrarEditor(ctx, { ...pagina, version: await ultimaVersion() })
  }

  #version(ctx: HttpContext): number {
    return Number(campo(ctx, 'version')) || 0
  }
}

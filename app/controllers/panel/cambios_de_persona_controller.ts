import { Readable } from 'node:stream'
import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { DarDeBaja } from '#bajas/dar_de_baja'
import { ExportarDatos } from '#datos/exportar_datos'
import { Rechazo } from '#exceptions/rechazo'
import { irConAviso } from '#panel/avisos'
import { confirmado } from '#panel/confirmacion'
import { siONo } from '#panel/formulario'
import { personaPedida } from '#panel/persona_pedida'
import { recortar } from '#panel/recortar'
import { quienAdministra } from '#panel/sesion'
import { mostrar } from '#panel/vistas'
import { mostrarDatos } from '#presentacion/datos'
import { BuscarPersona } from '#usuarios/buscar_persona'
import { HabilitarUsuario } from '#usuarios/habilitar_usuario'
import { claveAlAzar, PonerClave } from '#usuarios/poner_clave'

const SECCION = 'personas' as const

/** Lo que quien administra le hace a la cuenta de alguien. */
@inject()
export default class CambiosDePersonaController {
  constructor(private readonly buscar: BuscarPersona) {}

  @inject()
  async habilitar(ctx: HttpContext, habilitar: HabilitarUsuario) {
    const { usuario, nombre, volver } = await this.#pedida(ctx)
    const habilitado = siONo(ctx, 'habilitado')
    const cambio = {
      titulo: habilitado ? `Habilitar a ${nombre}` : `Deshabilitar a ${nombre}`,
      seccion: SECCION,
      detalle: habilitado
        ? ['Va a poder entrar de nuevo, con la clave que tenía.']
        : [
            'Queda afuera desde su próximo pedido: su sesión deja de valer.',
            'Lo suyo no se borra, y se la puede habilitar de nuevo.',
          ],
      boton: habilitado ? 'Habilitar' : 'Deshabilitar',
      peligro: !habilitado,
      volver,
      estaba: usuario.habilitado,
    }
    if (!(await confirmado(ctx, cambio))) {
      return
    }
    const { tipo } = await habilitar.ejecutar({ usuario, habilitado, ...quienAdministra(ctx) })
    this.#exigir(tipo !== 'desconocido', ctx)
    const como = habilitado ? 'habilitada' : 'deshabilitada'
    const dicho = tipo === 'ya-estaba' ? `${nombre} ya estaba ${como}.` : `${nombre} quedó ${como}.`
    return irConAviso(ctx, volver, 'listo', dicho)
  }

  /** La clave nueva se muestra esta única vez, y en ningún otro lado: ni en la dirección, ni en una cookie. */
  @inject()
  async ponerClave(ctx: HttpContext, poner: PonerClave) {
    const { usuario, nombre, volver } = await this.#pedida(ctx)
    const cambio = {
      titulo: `Ponerle otra clave a ${nombre}`,
      seccion: SECCION,
      detalle: [
        'Se inventa una clave y se la muestra una sola vez, para dictársela.',
        'Las sesiones que ya tenga abiertas siguen valiendo: para dejar afuera a quien se las llevó, deshabilitala.',
        'Si entra con Google le deja de andar: el teléfono usa una clave propia, que acá se reemplaza.',
      ],
      boton: 'Ponerle otra clave',
      volver,
      estaba: usuario.email,
    }
    if (!(await confirmado(ctx, cambio))) {
      return
    }
    const clave = claveAlAzar()
    const { tipo } = await poner.ejecutar({ usuarioId: usuario.id, clave, ...quienAdministra(ctx) })
    this.#exigir(tipo !== 'desconocido', ctx)
    if (tipo === 'rechazada') {
      return irConAviso(ctx, volver, 'mal', 'Auth no aceptó la clave nueva. No cambió nada.')
    }
    return mostrar(ctx, 'personas/clave', {
      titulo: `${nombre} tiene otra clave`,
      seccion: SECCION,
      clave,
      volver,
    })
  }

  @inject()
  async exportar(ctx: HttpContext, exportar: ExportarDatos) {
    const { quien } = quienAdministra(ctx)
    const usuarioId: number = ctx.params.usuario
    const datos = await exportar.ejecutar({ usuarioId, quien })
    if (datos.tipo === 'desconocido') {
      return this.#exigir(false, ctx)
    }
    ctx.response.type('application/json; charset=utf-8')
    ctx.response.header('Content-Disposition', `attachment; filename="usuario-${usuarioId}.json"`)
    ctx.response.stream(Readable.from(mostrarDatos(datos)))
  }

  @inject()
  async olvidar(ctx: HttpContext, darDeBaja: DarDeBaja) {
    const { usuario, nombre, volver } = await this.#pedida(ctx)
    const cambio = {
      titulo: `Olvidar a ${nombre}`,
      seccion: SECCION,
      detalle: [
        'Se va de Chotuve, como si lo hubiera pedido: en segundos no es nadie, y después se borra todo lo suyo.',
        'Se borran sus comentarios, reacciones, contactos, mensajes y notificaciones, y sus videos dejan de verse.',
        'No se puede deshacer.',
      ],
      boton: 'Olvidar para siempre',
      peligro: true,
      volver,
      estaba: usuario.email,
      exige: usuario.email,
    }
    if (!(await confirmado(ctx, cambio))) {
      return
    }
    await darDeBaja.sinClave(usuario.id, quienAdministra(ctx).quien)
    return irConAviso(
      ctx,
      '/panel/personas',
      'listo',
      `${nombre} se fue. Quien trabaja la cola borra lo suyo.`
    )
  }

  async #pedida(ctx: HttpContext) {
    const usuario = await personaPedida(ctx, this.buscar)
    const { id, email } = usuario
    return {
      usuario,
      nombre: `${recortar(email)} (usuario ${id})`,
      volver: `/panel/personas/${id}`,
    }
  }

  #exigir(existe: boolean, { params }: HttpContext) {
    if (!existe) {
      throw Rechazo.conMensaje(404, `No existe el usuario ${params.usuario}, o se fue.`)
    }
  }
}

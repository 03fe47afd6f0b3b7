import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { AceptarSolicitud } from '#contactos/aceptar_solicitud'
import { EnviarSolicitud } from '#contactos/enviar_solicitud'
import { ListarSolicitudes } from '#contactos/listar_solicitudes'
import { retirarSolicitud } from '#contactos/retirar_solicitud'
import { Rechazo } from '#exceptions/rechazo'
import { mostrarSolicitud } from '#presentacion/contacto'
import { leerCuerpo } from '#validators/cuerpo'
import { leerAccion, leerUsuarioId } from '#validators/solicitud'

const MENSAJES = {
  'uno-mismo': 'No podés enviarte una solicitud a vos mismo',
  'solicitud-enviada': 'Ya hay una solicitud pendiente.',
  'solicitud-pendiente': 'Debe aceptar la solicitud',
  'contacto': 'El usuario ya es un contacto',
}

/** Solicitudes de contacto (docs/contrato.md §3). */
export default class SolicitudesController {
  @inject()
  async index(ctx: HttpContext, listarSolicitudes: ListarSolicitudes) {
    const solicitudes = await listarSolicitudes.ejecutar(usuarioActual(ctx))
    return solicitudes.map(mostrarSolicitud)
  }

  @inject()
  async store(ctx: HttpContext, enviarSolicitud: EnviarSolicitud) {
    const { usuario_id: valor } = leerCuerpo(ctx.request)
    if (valor === undefined || valor === null) {
      throw Rechazo.conMensaje(400, 'Falta usuario_id.')
    }
    const receptor = leerUsuarioId(valor)
    if (receptor === 'invalido') {
      throw Rechazo.conMensaje(400, 'El usuario_id tiene que ser un entero mayor que 0.')
    }

    if (receptor === 'desconocido') {
      throw new Rechazo(404, {})
    }

    const envio = await enviarSolicitud.ejecutar({ emisor: usuarioActual(ctx), receptor })
    if (envio.tipo === 'desconocido') {
      throw new Rechazo(404, {})
    }
    if (envio.tipo === 'demasiadas') {
      ctx.response.header('Retry-After', envio.esperaSegundos)
      throw Rechazo.conMensaje(429, 'Ya le enviaste muchas solicitudes: probá de nuevo más tarde.')
    }
    if (envio.tipo !== 'enviada') {
      throw Rechazo.conMensaje(400, MENSAJES[envio.tipo])
    }
    return ctx.response.created({})
  }

  @inject()
  async update(ctx: HttpContext, aceptarSolicitud: AceptarSolicitud) {
    const accion = await leerAccion(ctx.request)
    const solicitudId: number = ctx.params.solicitud
    const receptor = usuarioActual(ctx)
    const { tipo } =
      accion === 'aceptar'
        ? await aceptarSolicitud.ejecutar({ solicitudId, receptor })
        : await retirarSolicitud(solicitudId, { usuarioReceptor: receptor })
    return this.#responder(tipo)
  }

  async destroy(ctx: HttpContext) {
    const emisor = usuarioActual(ctx)
    const { tipo } = await retirarSolicitud(ctx.params.solicitud, { usuarioEmisor: emisor })
    return this.#responder(tipo)
  }

  #responder(tipo: 'aceptada' | 'retirada' | 'desconocida') {
    if (tipo === 'desconocida') {
      throw Rechazo.conMensaje(404, 'La solicitud no existe.')
    }
    return {}
  }
}

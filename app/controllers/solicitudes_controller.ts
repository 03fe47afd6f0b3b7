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
import { leerUsuarioId, respuesta } from '#validators/solicitud'

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

    const problema =
      receptor === 'desconocido'
        ? receptor
        : await enviarSolicitud.ejecutar({ emisor: usuarioActual(ctx), receptor })
    if (problema === 'desconocido') {
      throw new Rechazo(404, {})
    }
    if (problema !== null && typeof problema === 'object') {
      ctx.response.header('Retry-After', problema.esperaSegundos)
      throw Rechazo.conMensaje(429, 'Ya le enviaste muchas solicitudes: probá de nuevo más tarde.')
    }
    if (problema) {
      throw Rechazo.conMensaje(400, MENSAJES[problema])
    }
    return ctx.response.created({})
  }

  @inject()
  async update(ctx: HttpContext, aceptarSolicitud: AceptarSolicitud) {
    const [invalida, datos] = await respuesta.tryValidate(leerCuerpo(ctx.request))
    if (invalida) {
      throw Rechazo.conMensaje(400, 'Acción inválida')
    }
    const solicitudId: number = ctx.params.solicitud
    const receptor = usuarioActual(ctx)
    const habia =
      datos.accion === 'aceptar'
        ? await aceptarSolicitud.ejecutar({ solicitudId, receptor })
        : await retirarSolicitud(solicitudId, { usuarioReceptor: receptor })
    return this.#responder(habia)
  }

  async destroy(ctx: HttpContext) {
    const emisor = usuarioActual(ctx)
    return this.#responder(await retirarSolicitud(ctx.params.solicitud, { usuarioEmisor: emisor }))
  }

  #responder(habia: boolean) {
    if (!habia) {
      throw Rechazo.conMensaje(404, 'La solicitud no existe.')
    }
    return {}
  }
}

import type { HttpRequest } from '@adonisjs/core/http'
import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { esDireccionHttp } from '#red/direccion_http'
import { VISIBILIDADES, type ErroresDeVideo, type VideoNuevo } from '#red/media/contrato'
import { Rechazo } from '#exceptions/rechazo'
import { leerCuerpo } from '#validators/cuerpo'
import { erroresPorCampo } from '#validators/errores'
import { texto } from '#validators/texto'
import type { CambiosPedidos } from '#videos/editar_video'

const URL_MAXIMA = 2_048
const TITULO_MAXIMO = 500
const DESCRIPCION_MAXIMA = 10_000

/** La regla `url` de vine rechaza los nombres de host con `_`, que la red usa. */
const direccionHttp = vine.createRule((valor, _opciones, campo) => {
  if (typeof valor !== 'string' || !esDireccionHttp(valor)) {
    campo.report('La url del video no es válida', 'direccionHttp', campo)
  }
})

/** Vine toma a `null` por ausente, y acá una visibilidad nula es inválida (docs/contrato.md §4). */
const campoDeVisibilidad = () =>
  vine
    .any()
    .nullable()
    .optional()
    .use(
      vine.createRule(
        (valor, _opciones, campo) => {
          if (valor !== undefined && !VISIBILIDADES.some((conocida) => conocida === valor)) {
            campo.report('La visibilidad no es válida', 'visibilidad', campo)
          }
        },
        { implicit: true }
      )()
    )

/** Los de un video que ya está, que en uno nuevo son los mismos. */
const editables = {
  descripcion: texto(DESCRIPCION_MAXIMA).nullable().optional(),
  ubicacion: texto(TITULO_MAXIMO).nullable().optional(),
  visibilidad: campoDeVisibilidad(),
}

const titulo = () => texto(TITULO_MAXIMO).minLength(1)

const videoNuevo = vine.create({
  ...editables,
  url: texto(URL_MAXIMA).minLength(1).use(direccionHttp()),
  titulo: titulo(),
  duracion: vine.number({ strict: true }).withoutDecimals().min(1).max(Number.MAX_SAFE_INTEGER),
})

const cambiosDeVideo = vine.create({ ...editables, titulo: titulo().optional() })

const mensajes = new SimpleMessagesProvider({
  'titulo.required': 'El titulo es obligatorio',
  'titulo.minLength': 'El titulo es obligatorio',
  'url.required': 'La url del video es obligatoria',
  'url.minLength': 'La url del video es obligatoria',
  'duracion.required': 'La duración es obligatoria',
  'number': 'La duración no es válida',
  'withoutDecimals': 'La duración no es válida',
  'min': 'La duración no es válida',
  'max': 'La duración no es válida',
  'string': 'El campo {{ field }} tiene que ser un texto',
})
videoNuevo.messagesProvider = mensajes
cambiosDeVideo.messagesProvider = mensajes

/** Lo rechace quien lo rechace, se contesta igual (docs/contrato.md §4). */
export function videoInvalido(errores: ErroresDeVideo): Rechazo {
  return new Rechazo(400, { mensaje: Object.values(errores).join('. '), errores })
}

/**
 * El video de un pedido (docs/contrato.md §4).
 *
 * @throws Rechazo 400 que dice qué está mal en cada campo, o que el cuerpo no es un objeto JSON
 */
export async function leerVideoNuevo(request: HttpRequest): Promise<Omit<VideoNuevo, 'usuarioId'>> {
  const [invalido, datos] = await videoNuevo.tryValidate(leerCuerpo(request))
  if (invalido) {
    throw videoInvalido(erroresPorCampo(invalido))
  }
  const { descripcion = null, ubicacion = null, visibilidad = 'publico' } = datos
  return { ...datos, descripcion, ubicacion, visibilidad }
}

/**
 * Lo que se quiere cambiar de un video, que es al menos una cosa (docs/contrato.md §15).
 *
 * @throws Rechazo 400 que dice qué está mal en cada campo, o que no hay nada que cambiar
 */
export async function leerCambiosDeVideo(request: HttpRequest): Promise<CambiosPedidos> {
  const cuerpo = leerCuerpo(request)
  // Vine toma a `null` por ausente, y un título nulo es como uno vacío.
  const datos = cuerpo.titulo === null ? { ...cuerpo, titulo: '' } : cuerpo
  const [invalido, cambios] = await cambiosDeVideo.tryValidate(datos)
  if (invalido) {
    throw videoInvalido(erroresPorCampo(invalido))
  }
  if (Object.values(cambios).every((valor) => valor === undefined)) {
    const campos = 'titulo, descripcion, ubicacion o visibilidad'
    throw Rechazo.conMensaje(400, `No hay nada que cambiar: hace falta ${campos}.`)
  }
  return cambios
}

import type { HttpRequest } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { Rechazo } from '#exceptions/rechazo'
import {
  ESTADOS_DE_DENUNCIA,
  MOTIVOS,
  RESOLUCIONES,
  TIPOS_DE_DENUNCIA,
} from '#denuncias/vocabulario'
import { leerCuerpo } from '#validators/cuerpo'
import { texto } from '#validators/texto'

/** En puntos de código (docs/contrato.md §15). */
const LARGO_MAXIMO = 1_000

const denunciaNueva = vine.create({
  tipo: vine.enum(TIPOS_DE_DENUNCIA),
  motivo: vine.enum(MOTIVOS),
  texto: texto(LARGO_MAXIMO).nullable().optional(),
})

const resolucionNueva = vine.create({
  resolucion: vine.enum(RESOLUCIONES),
  nota: texto(LARGO_MAXIMO).nullable().optional(),
})

/**
 * Lo que alguien denuncia (docs/contrato.md §15).
 *
 * @throws Rechazo 400
 */
export async function leerDenuncia(request: HttpRequest) {
  const cuerpo = leerCuerpo(request)
  const [invalida, datos] = await denunciaNueva.tryValidate(cuerpo)
  if (invalida) {
    throw Rechazo.conMensaje(
      400,
      `Una denuncia lleva un tipo (${TIPOS_DE_DENUNCIA.join(', ')}), un id, un motivo (${MOTIVOS.join(', ')}) y, si se quiere, un texto de hasta ${LARGO_MAXIMO} caracteres.`
    )
  }
  const { tipo, motivo, texto: escrito = null } = datos
  return { tipo, motivo, texto: escrito, id: leerId(tipo, cuerpo.id) }
}

/**
 * El id de un video es un texto; los demás, un entero mayor que 0 o sus dígitos. Uno más grande que cualquiera
 * posible vale, pero no es de nada.
 */
function leerId(tipo: (typeof TIPOS_DE_DENUNCIA)[number], valor: unknown): string {
  const escrito = typeof valor === 'number' && tipo !== 'video' ? String(valor) : valor
  const sirve =
    typeof escrito === 'string' &&
    (tipo === 'video'
      ? escrito !== '' && !escrito.includes('\0') && escrito.isWellFormed()
      : esEntero(valor) && /^0*[1-9]/.test(escrito))
  if (!sirve) {
    throw Rechazo.conMensaje(
      400,
      tipo === 'video'
        ? 'El id de un video tiene que ser un texto.'
        : `El id de un ${tipo} tiene que ser un entero mayor que 0.`
    )
  }
  return escrito
}

const esEntero = (valor: unknown): boolean =>
  typeof valor === 'string' ? /^[0-9]+$/.test(valor) : Number.isInteger(valor)

/**
 * Qué se resuelve de una denuncia (docs/contrato.md §16).
 *
 * @throws Rechazo 400
 */
export async function leerResolucion(request: HttpRequest) {
  const [invalida, datos] = await resolucionNueva.tryValidate(leerCuerpo(request))
  if (invalida) {
    throw Rechazo.conMensaje(
      400,
      `La resolución tiene que ser una de ${RESOLUCIONES.join(', ')}, y la nota, un texto de hasta ${LARGO_MAXIMO} caracteres.`
    )
  }
  return { resolucion: datos.resolucion, nota: datos.nota ?? null }
}

/**
 * Cuáles se listan: sin decirlo, todas.
 *
 * @throws Rechazo 400
 */
export function leerFiltro(request: HttpRequest) {
  const consulta = request.qs()
  return {
    ...leerUno('estado', ESTADOS_DE_DENUNCIA, consulta.estado),
    ...leerUno('tipo', TIPOS_DE_DENUNCIA, consulta.tipo),
  }
}

function leerUno<Clave extends string, Opcion extends string>(
  nombre: Clave,
  opciones: readonly Opcion[],
  valor: unknown
): Partial<Record<Clave, Opcion>> {
  if (valor === undefined) {
    return {}
  }
  const opcion = opciones.find((una) => una === valor)
  if (opcion === undefined) {
    throw Rechazo.conMensaje(
      400,
      `El parámetro ${nombre} tiene que ser uno de ${opciones.join(', ')}.`
    )
  }
  return { [nombre]: opcion } as Partial<Record<Clave, Opcion>>
}

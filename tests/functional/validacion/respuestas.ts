import type { Forma, Respuesta } from './ataque.js'

export const TEXTO = (valor: unknown) => typeof valor === 'string' && valor !== ''
export const ENTERO = (valor: unknown) => Number.isInteger(valor)
const LISTA = (valor: unknown) => Array.isArray(valor)
export const OBJETO = (valor: unknown) => typeof valor === 'object' && valor !== null

const con = (estado: number, responde: Forma): Respuesta => ({ estado, responde })

export const BIEN = con(200, {})
export const CREADO = con(201, {})

export const INVALIDO = con(400, { mensaje: TEXTO })
export const SIN_SESION = con(401, { mensaje: TEXTO })
export const SIN_PERMISO = con(403, { mensaje: TEXTO })
export const SIN_RUTA = con(404, { mensaje: TEXTO })
/** Un recurso desconocido, donde el contrato contesta `{}`. */
export const DESCONOCIDO = con(404, {})
export const ENORME = con(413, { mensaje: TEXTO })

export const VIDEO_DESCONOCIDO = con(404, { error: 'El video no existe.' })

/** Rechazos con la forma `{"errores": {campo: texto}}` (docs/contrato.md §2). */
export const enCampos = (...campos: string[]) =>
  con(400, { errores: Object.fromEntries(campos.map((campo) => [campo, TEXTO])) })

/** Con el motivo además todo junto (docs/contrato.md §4). */
export const enCamposConMensaje = (...campos: string[]) =>
  con(400, {
    mensaje: TEXTO,
    errores: Object.fromEntries(campos.map((campo) => [campo, TEXTO])),
  })

export const conMensaje = (estado: number, mensaje: string) => con(estado, { mensaje })
export const conLista = con(200, LISTA)
export const conObjeto = con(200, OBJETO)

/** Si un valor es como se esperaba. */
export function coincide(hallado: unknown, forma: Forma): boolean {
  if (typeof forma === 'function') {
    return forma(hallado)
  }
  if (typeof forma !== 'object' || forma === null) {
    return hallado === forma
  }
  if (typeof hallado !== 'object' || hallado === null) {
    return false
  }
  if (Array.isArray(forma) !== Array.isArray(hallado)) {
    return false
  }
  const halladas = new Map<string, unknown>(Object.entries(hallado))
  const esperadas = Object.entries(forma)
  return (
    halladas.size === esperadas.length &&
    esperadas.every(([clave, valor]) => halladas.has(clave) && coincide(halladas.get(clave), valor))
  )
}

import type { Objeto } from '../comun/cuerpo.ts'
import { aTexto, type Errores, esVisibilidad, VISIBILIDAD_INVALIDA } from './validar_video.ts'
import type { CambiosDeVideo } from './videos.ts'

const TEXTOS = ['titulo', 'descripcion', 'ubicacion'] as const

/**
 * Los cambios que pide un cuerpo (`docs/contrato.md §10`): un texto vacío o nulo deja el que estaba
 * y las demás claves se ignoran, porque el admin web devuelve el video entero.
 */
export function validarCambios(cuerpo: Objeto): { cambios: CambiosDeVideo } | { errores: Errores } {
  const cambios: CambiosDeVideo = {}
  const errores: Errores = {}

  for (const campo of TEXTOS) {
    const valor = cuerpo[campo]
    if (valor === undefined || valor === null || valor === '') continue
    const texto = aTexto(valor)
    if (texto === null) errores[campo] = `El campo ${campo} no es válido`
    else cambios[campo] = texto
  }

  if (cuerpo.visibilidad) {
    if (esVisibilidad(cuerpo.visibilidad)) cambios.visibilidad = cuerpo.visibilidad
    else errores.visibilidad = VISIBILIDAD_INVALIDA
  }

  if (Object.hasOwn(cuerpo, 'habilitado')) {
    const habilitado = aBooleano(cuerpo.habilitado)
    if (habilitado === null) errores.habilitado = 'El campo habilitado no es válido'
    else cambios.habilitado = habilitado
  }

  return Object.keys(errores).length > 0 ? { errores } : { cambios }
}

/** El admin web habilita y deshabilita con los textos `"true"` y `"false"`. */
function aBooleano(valor: unknown): boolean | null {
  if (valor === true || valor === 'true') return true
  if (valor === false || valor === 'false') return false
  return null
}

import type { Objeto } from '../comun/cuerpo.ts'
import { esTextoGuardable } from '../comun/texto.ts'
import type { VideoNuevo, Visibilidad } from './videos.ts'

export type Errores = Record<string, string>

export const VISIBILIDAD_INVALIDA = 'La visibilidad no es válida'

/** Revisa un video por crear, con los textos de error de `docs/contrato.md §10`. */
export function validarVideo(cuerpo: Objeto): { video: VideoNuevo } | { errores: Errores } {
  const errores: Errores = {}

  function texto(campo: string, mensaje: string): string {
    const valor = aTexto(cuerpo[campo])
    if (!valor) errores[campo] = mensaje
    return valor ?? ''
  }

  function textoOpcional(campo: string): string | null {
    const valor = cuerpo[campo] ?? null
    if (valor === null) return null
    const leido = aTexto(valor)
    if (leido === null) errores[campo] = `El campo ${campo} no es válido`
    return leido
  }

  function numero(campo: string, obligatorio: string, invalido: string): number {
    const valor = cuerpo[campo]
    if (valor === undefined || valor === null || valor === '') errores[campo] = obligatorio
    else if (!(aNumero(valor) >= 1)) errores[campo] = invalido
    return aNumero(valor)
  }

  const video: VideoNuevo = {
    titulo: texto('titulo', 'El titulo es obligatorio'),
    url: texto('url', 'La url del video es obligatoria'),
    usuario_id: numero('usuario_id', 'El id de usuario es obligatorio', 'El id es inválido'),
    descripcion: textoOpcional('descripcion'),
    ubicacion: textoOpcional('ubicacion'),
    duracion: numero('duracion', 'La duración es obligatoria', 'La duración no es válida'),
    visibilidad: 'publico',
  }

  // Solo la ausencia toma el valor por defecto: `null` es una visibilidad inválida.
  const { visibilidad = 'publico' } = cuerpo
  if (esVisibilidad(visibilidad)) video.visibilidad = visibilidad
  else errores.visibilidad = VISIBILIDAD_INVALIDA

  return Object.keys(errores).length > 0 ? { errores } : { video }
}

export function esVisibilidad(valor: unknown): valor is Visibilidad {
  return valor === 'publico' || valor === 'privado'
}

/** Un texto, o un número escrito como tal; `null` para lo que no se puede guardar. */
export function aTexto(valor: unknown): string | null {
  if (typeof valor === 'number') return String(valor)
  return esTextoGuardable(valor) ? valor : null
}

function aNumero(valor: unknown): number {
  if (typeof valor !== 'number' && typeof valor !== 'string') return Number.NaN
  const numero = Number(valor)
  return Number.isFinite(numero) ? numero : Number.NaN
}

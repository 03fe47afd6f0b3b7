import type { TipoDeDenuncia, TipoDeResolucion } from '#models/denuncia'

/** Qué se puede resolver de cada cosa: deshabilitar a su autor vale para cualquiera. */
const CABEN: Record<TipoDeDenuncia, TipoDeResolucion[]> = {
  video: ['desestimada', 'video-deshabilitado', 'usuario-deshabilitado'],
  comentario: ['desestimada', 'comentario-eliminado', 'usuario-deshabilitado'],
  usuario: ['desestimada', 'usuario-deshabilitado'],
}

export const cabe = (resolucion: TipoDeResolucion, tipo: TipoDeDenuncia): boolean =>
  CABEN[tipo].includes(resolucion)

import type { Cosa } from '#denuncias/ver_denuncia'

/**
 * Lo denunciado, como se lo juzga: qué dice, y todo lo que si su autor lo cambia hay que mirar de nuevo. De una cuenta no
 * se juzga lo que dice.
 */
export function loDenunciado(cosa: Cosa): { dice: string[]; estaba: unknown } {
  if (cosa.tipo === 'video' && cosa.video) {
    const { titulo, descripcion, url, habilitado } = cosa.video
    const dice = [
      `El video: «${titulo}»`,
      ...(descripcion ? [`Su descripción: ${descripcion}`] : []),
    ]
    return { dice, estaba: [titulo, descripcion, url, habilitado] }
  }
  if (cosa.tipo === 'comentario' && cosa.comentario) {
    const { comentario } = cosa.comentario
    return { dice: [`El comentario: «${comentario}»`], estaba: comentario }
  }
  return cosa.tipo === 'usuario'
    ? { dice: [], estaba: null }
    : { dice: ['Lo denunciado ya no está.'], estaba: 'ya no está' }
}

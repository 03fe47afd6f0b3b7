import type { HttpContext } from '@adonisjs/core/http'
import { eliminarComoAdministrador } from '#comentarios/eliminar_como_administrador'
import { verComentario } from '#comentarios/ver_comentario'
import { Rechazo } from '#exceptions/rechazo'
import { irConAviso } from '#panel/avisos'
import { confirmado } from '#panel/confirmacion'
import { quienAdministra } from '#panel/sesion'
import { rutaDeVideo } from '#panel/video_pedido'

/** Un comentario de cualquiera, que se puede sacar. */
export default class ComentariosController {
  async eliminar(ctx: HttpContext) {
    const id: number = ctx.params.comentario
    const comentario = await verComentario(id)
    if (!comentario) {
      throw Rechazo.conMensaje(404, `No existe el comentario ${id}: quizá ya se lo eliminó.`)
    }
    const { video, usuario, texto } = comentario
    const volver = rutaDeVideo(video)
    const cambio = {
      titulo: `Eliminar un comentario`,
      seccion: 'videos' as const,
      detalle: [
        `Dice: «${texto}»`,
        `Es del usuario ${usuario}, en el video ${video}.`,
        'Deja de verse. Lo que decía se recuerda 90 días, para quien modera.',
        'Si se lo denunció, mejor resolvé la denuncia: además la cierra y avisa.',
      ],
      boton: 'Eliminar el comentario',
      peligro: true,
      volver,
      estaba: texto,
    }
    if (!(await confirmado(ctx, cambio))) {
      return
    }
    const { quien } = quienAdministra(ctx)
    const { tipo } = await eliminarComoAdministrador({ id, quien })
    return tipo === 'eliminado'
      ? irConAviso(ctx, volver, 'listo', `Se eliminó el comentario ${id}.`)
      : irConAviso(ctx, volver, 'aviso', `El comentario ${id} ya no estaba.`)
  }
}

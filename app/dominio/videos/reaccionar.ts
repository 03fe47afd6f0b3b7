import { inject } from '@adonisjs/core'
import { asentarHecho } from '#marcas/asentar_hecho'
import type { TipoDeReaccion } from '#models/reaccion'
import { Notificador } from '#notificaciones/notificador'
import { MeGustaNuevo } from '#notificaciones/tipos/me_gusta_nuevo'
import { alternarReaccion, type ResultadoDeAlternar } from '#videos/alternar_reaccion'
import { BuscarVisible } from '#videos/buscar_visible'

type Pedido = { videoId: string; usuarioId: number; tipo: TipoDeReaccion }

/** Reacciona a un video y, si es un me gusta nuevo, le avisa a su dueño (docs/contrato.md §5, §8). */
@inject()
export class Reaccionar {
  constructor(
    private readonly buscarVisible: BuscarVisible,
    private readonly notificador: Notificador
  ) {}

  /** `desconocido`: quien reacciona no puede ver el video. */
  async ejecutar({
    videoId,
    usuarioId,
    tipo,
  }: Pedido): Promise<{ tipo: ResultadoDeAlternar | 'desconocido' }> {
    const video = await this.buscarVisible.ejecutar({ videoId, espectador: usuarioId })
    if (!video) {
      return { tipo: 'desconocido' }
    }
    const pedida = { videoId: video.id, usuarioId, tipo }
    const hecho = await alternarReaccion(pedida, async (resultado, trx) => {
      if (resultado === 'nueva' && tipo === 'ME_GUSTA') {
        await this.notificador.notificar(new MeGustaNuevo({ video, causante: usuarioId }), trx)
      }
      await asentarHecho(resultado === 'nueva' ? 'creado' : 'hecho', trx)
    })
    return { tipo: hecho }
  }
}

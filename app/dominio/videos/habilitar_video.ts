import { inject } from '@adonisjs/core'
import { auditar } from '#auditoria/asentar'
import { AdministracionDeMedia } from '#red/media/administracion'
import type { Video } from '#red/media/contrato'

type Pedido = { video: Video; habilitado: boolean; token: string; quien: string }

type Resultado = { tipo: 'cambiado' | 'ya-estaba' | 'desconocido' }

/**
 * Saca un video de la vista de todos, o lo muestra de nuevo (docs/contrato.md §10). Uno retirado por su dueño está
 * deshabilitado igual: habilitarlo lo trae de vuelta.
 */
@inject()
export class HabilitarVideo {
  constructor(private readonly media: AdministracionDeMedia) {}

  async ejecutar({ video, habilitado, token, quien }: Pedido): Promise<Resultado> {
    if (video.habilitado === habilitado) {
      return { tipo: 'ya-estaba' }
    }
    if (!(await this.media.habilitar(video.id, habilitado, token))) {
      return { tipo: 'desconocido' }
    }
    await auditar({
      quien,
      que: habilitado ? 'video.habilitar' : 'video.deshabilitar',
      sobre: `video ${video.id}`,
      antes: { habilitado: !habilitado },
      despues: { habilitado },
    })
    return { tipo: 'cambiado' }
  }
}

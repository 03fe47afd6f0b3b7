import { inject } from '@adonisjs/core'
import { auditar } from '#auditoria/asentar'
import { ReunirDatos } from '#datos/reunir_datos'

type Pedido = { usuarioId: number; quien: string }

/** Lo mismo que baja una persona de sí misma, pedido por quien administra: que se lo llevó queda asentado. */
@inject()
export class ExportarDatos {
  constructor(private readonly reunir: ReunirDatos) {}

  /** @throws ErrorDeRed, como `ReunirDatos` */
  async ejecutar({ usuarioId, quien }: Pedido) {
    const datos = await this.reunir.ejecutar(usuarioId)
    if (datos.tipo === 'datos') {
      await auditar({ quien, que: 'usuario.exportar', sobre: `usuario ${usuarioId}` })
    }
    return datos
  }
}

import { inject } from '@adonisjs/core'
import { enTransaccion } from '#base/en_transaccion'
import { BuscarDenunciado, type Denunciado } from '#denuncias/buscar_denunciado'
import { guardarDenuncia } from '#denuncias/guardar_denuncia'
import { asentarHecho } from '#marcas/asentar_hecho'
import type { Motivo, TipoDeDenuncia } from '#models/denuncia'

type Pedido = {
  tipo: TipoDeDenuncia
  /** El id de un video, o los dígitos del de un comentario o un usuario. */
  id: string
  motivo: Motivo
  texto: string | null
  denunciante: number
}

/** `repetida`: esa persona ya tiene una abierta por lo mismo. `propio`: es suyo, o es ella. */
type Resultado = { tipo: 'nueva' | 'repetida' | 'propio' | 'desconocido' }

/** Denuncia algo que se puede ver (docs/contrato.md §15). */
@inject()
export class Denunciar {
  constructor(private readonly buscarDenunciado: BuscarDenunciado) {}

  async ejecutar({ tipo, id, motivo, texto, denunciante }: Pedido): Promise<Resultado> {
    const denunciado: Denunciado | null = await this.buscarDenunciado.ejecutar({
      tipo,
      id,
      espectador: denunciante,
    })
    if (!denunciado) {
      return { tipo: 'desconocido' }
    }
    if (denunciado.autor === denunciante) {
      return { tipo: 'propio' }
    }
    const nueva = await enTransaccion(async (trx) => {
      const guardada = await guardarDenuncia(
        { tipo, ...denunciado, motivo, texto, denunciante },
        trx
      )
      await asentarHecho(guardada ? 'creado' : 'hecho', trx)
      return guardada
    })
    return { tipo: nueva ? 'nueva' : 'repetida' }
  }
}

import { flags } from '@adonisjs/core/ace'
import { Comando, usuarioDelSistema } from '#consola/comando'
import { describirDiferencia } from '#consola/describir_diferencia'
import { ErrorDeComando } from '#consola/errores'
import { sinEnganios } from '#consola/mostrar_textos'
import { CambiarReglas } from '#reglas/guardadas/cambiar_reglas'
import type { Cambio, Pedido } from '#reglas/guardadas/transaccion'

const AUTOR_MAXIMO = 255

/** Un comando que cambia las reglas. */
export abstract class ComandoDeCambio extends Comando {
  @flags.string({ description: 'Quién hace el cambio, para el historial (el usuario del sistema)' })
  declare autor: string

  @flags.boolean({ description: 'Dice qué cambiaría, sin cambiarlo' })
  declare simular: boolean

  protected cambiarReglas(): Promise<CambiarReglas> {
    return this.app.container.make(CambiarReglas)
  }

  protected pedido(): Pedido {
    const autor = (this.autor ?? usuarioDelSistema()).toWellFormed().replaceAll('\0', '')
    return {
      autor: [...autor].slice(0, AUTOR_MAXIMO).join(''),
      quien: usuarioDelSistema(),
      simular: this.simular,
    }
  }

  protected mostrarCambio({ version, diferencias }: Cambio) {
    const simulado = this.simular === true
    const datos = diferencias.map(({ reglaId, ...resto }) => ({ regla_id: reglaId, ...resto }))
    this.responder({ version, simulado, diferencias: datos }, () => {
      diferencias.forEach((diferencia) => this.logger.log(describirDiferencia(diferencia)))
      if (diferencias.length === 0) {
        this.logger.info('No hay nada que cambiar')
      } else if (simulado) {
        this.logger.info('Es una simulación: no se cambió nada')
      } else {
        this.logger.success(`Versión ${version} de las reglas: rige en menos de 5 segundos`)
      }
    })
  }
}

/** Un cambio que puede perder reglas: en producción hay que decir que se lo quiere. */
export abstract class ComandoDestructivo extends ComandoDeCambio {
  @flags.boolean({ description: 'Lo hace sin preguntar, también en producción' })
  declare forzar: boolean

  /** @throws ErrorDeComando si hace falta `--forzar` y nadie puede confirmarlo */
  protected async confirmar(pregunta: string) {
    if (!this.app.inProduction || this.forzar || this.simular) {
      return
    }
    if (
      !this.hayTerminal ||
      !(await this.prompt.confirm(sinEnganios(pregunta), { name: 'confirmar' }))
    ) {
      throw new ErrorDeComando('En producción esto no se hace sin --forzar.')
    }
  }
}

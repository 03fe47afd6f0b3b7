import { ComandoConPermiso } from '#consola/comando_con_permiso'
import { ErrorDeComando } from '#consola/errores'
import { sinEnganios } from '#consola/mostrar_textos'

/** Un comando que le hace algo a alguien o a lo suyo: se puede mirar antes, y se confirma. */
export abstract class ComandoConConfirmacion extends ComandoConPermiso {
  /**
   * En producción se pregunta o, si nadie puede contestar, hace falta `--forzar`.
   *
   * @throws ErrorDeComando si no se lo permite
   */
  protected async confirmar(pregunta: string) {
    if (this.app.inProduction) {
      await this.confirmarSiempre(pregunta)
    }
  }

  /** Lo que no tiene vuelta atrás se pregunta también fuera de producción. */
  protected async confirmarSiempre(pregunta: string) {
    if (this.simular || this.forzar) {
      return
    }
    if (!this.hayTerminal) {
      throw new ErrorDeComando('Esto no se hace sin confirmarlo: agregá --forzar. No cambió nada.')
    }
    if (!(await this.prompt.confirm(sinEnganios(pregunta), { name: 'confirmar' }))) {
      throw new ErrorDeComando('No cambió nada.')
    }
  }

  /** Cómo termina de contarlo: lo que se simuló no cambió nada. */
  protected contar(datos: Record<string, unknown>, hecho: string, simulado: string) {
    const simular = Boolean(this.simular)
    this.responder({ simulado: simular, ...datos }, () =>
      simular
        ? this.logger.info(`${simulado}. Es una simulación: no se cambió nada`)
        : this.logger.success(hecho)
    )
  }
}

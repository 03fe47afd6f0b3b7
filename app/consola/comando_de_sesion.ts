import { SesionGuardada } from '#administracion/sesion_guardada'
import { Comando } from '#consola/comando'

/** Un comando sobre la sesión guardada: no usa la base. */
export abstract class ComandoDeSesion extends Comando {
  protected override async preparar() {}

  protected guardada(): Promise<SesionGuardada> {
    return this.app.container.make(SesionGuardada)
  }
}

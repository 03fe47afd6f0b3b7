import { ComandoDeHabilitar, type Habilitable } from '#consola/comando_de_habilitar'
import { argumentoDePersona, personaDe } from '#consola/persona'
import { HabilitarUsuario } from '#usuarios/habilitar_usuario'

/** Habilitar o deshabilitar a alguien. */
export abstract class ComandoDeUsuario extends ComandoDeHabilitar {
  @argumentoDePersona()
  declare usuario: string

  protected async buscar(): Promise<Habilitable> {
    const usuario = await personaDe(this, this.usuario)
    const { id, email, habilitado } = usuario
    const habilitar = await this.app.container.make(HabilitarUsuario)
    return {
      nombre: `${email} (usuario ${id})`,
      habilitado,
      datos: { usuario: id, email },
      cambiar: (como) => habilitar.ejecutar({ usuario, ...como }),
    }
  }
}

import { args } from '@adonisjs/core/ace'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoConConfirmacion } from '#consola/comando_con_confirmacion'
import { entrar } from '#consola/entrar'
import { ErrorDeComando } from '#consola/errores'
import { personaDe, QUIEN } from '#consola/persona'
import { HabilitarUsuario } from '#usuarios/habilitar_usuario'

/** Habilitar o deshabilitar a alguien. */
export abstract class ComandoDeUsuario extends ComandoConConfirmacion {
  /** Cómo tiene que quedar. */
  protected abstract habilitado: boolean

  @args.string({ description: QUIEN, required: false })
  declare usuario: string

  override async run() {
    const { habilitado } = this
    const usuario = await personaDe(this, this.usuario)
    const { id, email } = usuario
    const [hace, hizo, haria] = habilitado
      ? ['Habilitar', 'habilitado', 'Se habilitaría']
      : ['Deshabilitar', 'deshabilitado', 'Se deshabilitaría']
    const yaEstaba = usuario.habilitado === habilitado
    if (!yaEstaba) {
      await this.confirmar(`¿${hace} a ${email} (usuario ${id})?`)
    }
    const tipo = yaEstaba || this.simular ? 'nada' : await this.#cambiar(usuario)
    if (tipo === 'desconocido') {
      throw new ErrorDeComando(`No existe el usuario ${id}.`)
    }
    const datos = { usuario: id, email, habilitado, cambio: !yaEstaba }
    if (yaEstaba) {
      this.responder({ simulado: Boolean(this.simular), ...datos }, () =>
        this.logger.info(`${email} (usuario ${id}) ya estaba ${hizo}: no hay nada que hacer`)
      )
    } else {
      this.contar(
        datos,
        `${email} (usuario ${id}) quedó ${hizo}`,
        `${haria} a ${email} (usuario ${id})`
      )
    }
  }

  async #cambiar(usuario: Awaited<ReturnType<typeof personaDe>>) {
    const token = await entrar(this)
    const habilitar = await this.app.container.make(HabilitarUsuario)
    const { habilitado } = this
    const { tipo } = await habilitar.ejecutar({
      ...{ usuario, habilitado, token },
      quien: usuarioDelSistema(),
    })
    return tipo
  }
}

import { usuarioDelSistema } from '#consola/comando'
import { ComandoConConfirmacion } from '#consola/comando_con_confirmacion'
import { entrar } from '#consola/entrar'
import { ErrorDeComando } from '#consola/errores'

type Como = { habilitado: boolean; token: string; quien: string }

type Resultado = { tipo: 'cambiado' | 'ya-estaba' | 'desconocido' }

/** Algo que otro servidor tiene habilitado o no. */
export type Habilitable = {
  /** Cómo se lo nombra: «ana@chotuve.test (usuario 7)». */
  nombre: string
  habilitado: boolean
  datos: Record<string, unknown>
  cambiar(como: Como): Promise<Resultado>
}

/** Habilitar o deshabilitar algo en otro servidor. */
export abstract class ComandoDeHabilitar extends ComandoConConfirmacion {
  /** Cómo tiene que quedar. */
  protected abstract habilitado: boolean

  protected abstract buscar(): Promise<Habilitable>

  override async run() {
    const { habilitado } = this
    const cual = await this.buscar()
    const { nombre, datos } = cual
    const resultado = { ...datos, habilitado, cambio: cual.habilitado !== habilitado }
    if (!resultado.cambio) {
      return this.#yaEstaba(nombre, resultado)
    }
    await this.confirmar(`¿${habilitado ? 'Habilitar' : 'Deshabilitar'} a ${nombre}?`)
    if (!this.simular) {
      await this.#cambiar(cual)
    }
    this.contar(
      resultado,
      `${nombre} quedó ${enPalabra(habilitado)}`,
      `${nombre} quedaría ${enPalabra(habilitado)}`
    )
  }

  async #cambiar({ nombre, cambiar }: Habilitable) {
    const { habilitado } = this
    const token = await entrar(this)
    const { tipo } = await cambiar({ habilitado, token, quien: usuarioDelSistema() })
    if (tipo === 'desconocido') {
      throw new ErrorDeComando(`Ya no existe ${nombre}.`)
    }
  }

  #yaEstaba(nombre: string, resultado: Record<string, unknown>) {
    this.responder({ simulado: Boolean(this.simular), ...resultado }, () =>
      this.logger.info(`${nombre} ya estaba ${enPalabra(this.habilitado)}: no hay nada que hacer`)
    )
  }
}

const enPalabra = (habilitado: boolean) => (habilitado ? 'habilitado' : 'deshabilitado')

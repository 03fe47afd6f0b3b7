import type { ApplicationService } from '@adonisjs/core/types'
import redConfig from '#config/red'
import { ServidorDeAuth } from '#red/auth/contrato'
import { AuthHttp } from '#red/auth/driver_http'
import { ServidorDeMedia } from '#red/media/contrato'
import { MediaHttp } from '#red/media/driver_http'
import type { Servidor } from '#red/errores'
import { Cliente } from '#red/transporte/cliente'

/** Registra los clientes de los otros servidores de la red. */
export default class RedProvider {
  readonly #clientes: Cliente[] = []

  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(ServidorDeAuth, () => new AuthHttp(this.#cliente('auth')))
    this.app.container.singleton(ServidorDeMedia, () => new MediaHttp(this.#cliente('media')))
  }

  async shutdown() {
    await Promise.all(this.#clientes.map((cliente) => cliente.cerrar()))
  }

  #cliente(servidor: Servidor): Cliente {
    const { tiempoLimiteMs, appServerToken } = redConfig
    const cliente = new Cliente(servidor, {
      url: redConfig[servidor].url,
      tiempoLimiteMs,
      appServerToken,
    })
    this.#clientes.push(cliente)
    return cliente
  }
}

import type { ApplicationService } from '@adonisjs/core/types'
import redConfig from '#config/red'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { AuthHttp } from '#red/auth/driver_http'
import { ServidorDeMedia } from '#red/media/contrato'
import { MediaHttp } from '#red/media/driver_http'
import { descartesDeRed } from '#red/descartes'
import { LoPublicoDeLaRed } from '#red/publico/contrato'
import { LoPublicoPorHttp } from '#red/publico/driver_http'
import type { Servidor } from '#red/errores'
import { Cliente } from '#red/transporte/cliente'

/** Registra los clientes de los otros servidores de la red. */
export default class RedProvider {
  /** Uno por servidor, lo use quien lo use: su circuito es uno solo. */
  readonly #clientes = new Map<Servidor, Promise<Cliente>>()

  constructor(protected app: ApplicationService) {}

  register() {
    // Lo que se usa es `ServidorDeAuth`, sin quienes se fueron (providers/bajas_provider.ts).
    this.app.container.singleton(AuthHttp, async () => new AuthHttp(await this.#cliente('auth')))
    this.app.container.singleton(
      ServidorDeMedia,
      async () => new MediaHttp(await this.#cliente('media'))
    )
    this.app.container.singleton(
      LoPublicoDeLaRed,
      async () =>
        new LoPublicoPorHttp({
          auth: await this.#cliente('auth'),
          media: await this.#cliente('media'),
        })
    )
  }

  async boot() {
    const ciclo = await this.app.container.make(CicloDeVida)
    ciclo.anotar('red', {
      detener: async () => {
        const clientes = await Promise.all(this.#clientes.values())
        await Promise.all(clientes.map((cliente) => cliente.cerrar()))
      },
    })
    await this.#contarDescartes()
  }

  /** De cada elemento descartado se escribe una línea, y no una por pedido que lo encuentra. */
  async #contarDescartes() {
    const registro = await this.app.container.make('logger')
    descartesDeRed.alDescartar((descarte, primeraVez) => {
      if (primeraVez) {
        registro.warn(descarte, `${descarte.servidor}: describió mal un ${descarte.elemento}`)
      }
    })
  }

  #cliente(servidor: Servidor): Promise<Cliente> {
    const cliente = this.#clientes.get(servidor) ?? this.#conectar(servidor)
    this.#clientes.set(servidor, cliente)
    return cliente
  }

  async #conectar(servidor: Servidor): Promise<Cliente> {
    const registro = await this.app.container.make('logger')
    const { tiempoLimiteMs, appServerToken } = redConfig
    const { url } = redConfig[servidor]
    return new Cliente(servidor, { url, tiempoLimiteMs, appServerToken }, registro)
  }
}

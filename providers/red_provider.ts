import type { ApplicationService } from '@adonisjs/core/types'
import redConfig from '#config/red'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { AdministracionDeAuth } from '#red/auth/administracion'
import { AuthConBajas } from '#red/auth/contrato'
import { AdministracionDeMedia } from '#red/media/administracion'
import { ServidorDeMedia } from '#red/media/contrato'
import { descartesDeRed } from '#red/descartes'
import type { Servidor } from '#red/errores'
import type { Cliente } from '#red/transporte/cliente'

/** Registra los clientes de los otros servidores de la red. Tardan en cargarse: solo cuando alguien los usa. */
export default class RedProvider {
  readonly #clientes = new Map<Servidor, Cliente>()

  constructor(protected app: ApplicationService) {}

  register() {
    // Lo que se usa es `ServidorDeAuth`, sin quienes se fueron (providers/bajas_provider.ts).
    this.app.container.singleton(AuthConBajas, async () => {
      const { AuthHttp } = await import('#red/auth/driver_http')
      return new AuthHttp(await this.#cliente('auth'))
    })
    this.app.container.singleton(AdministracionDeAuth, async () => {
      const { AdministracionDeAuthHttp } = await import('#red/auth/administracion_http')
      return new AdministracionDeAuthHttp(await this.#cliente('auth'))
    })
    this.app.container.singleton(ServidorDeMedia, async () => {
      const { MediaHttp } = await import('#red/media/driver_http')
      return new MediaHttp(await this.#cliente('media'))
    })
    this.app.container.singleton(AdministracionDeMedia, async () => {
      const { AdministracionDeMediaHttp } = await import('#red/media/administracion_http')
      return new AdministracionDeMediaHttp(await this.#cliente('media'))
    })
  }

  async boot() {
    const ciclo = await this.app.container.make(CicloDeVida)
    ciclo.anotar('red', {
      detener: () => Promise.all([...this.#clientes.values()].map((cliente) => cliente.cerrar())),
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

  /** Uno por servidor, con sus conexiones y sus circuitos. */
  async #cliente(servidor: Servidor): Promise<Cliente> {
    const { Cliente: ClienteHttp } = await import('#red/transporte/cliente')
    const registro = await this.app.container.make('logger')
    const { tiempoLimiteMs, appServerToken } = redConfig
    const { url } = redConfig[servidor]
    const cliente =
      this.#clientes.get(servidor) ??
      new ClienteHttp(servidor, { url, tiempoLimiteMs, appServerToken }, registro)
    this.#clientes.set(servidor, cliente)
    return cliente
  }
}

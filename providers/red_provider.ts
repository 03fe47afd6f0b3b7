import type { ApplicationService } from '@adonisjs/core/types'
import cachesConfig from '#config/caches'
import redConfig from '#config/red'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { AdministracionDeAuth } from '#red/auth/administracion'
import { AuthConBajas } from '#red/auth/contrato'
import { CachesDeAuth } from '#red/cache/contrato'
import { AdministracionDeMedia } from '#red/media/administracion'
import { ServidorDeMedia } from '#red/media/contrato'
import { descartesDeRed } from '#red/descartes'
import { LoPublicoDeLaRed } from '#red/publico/contrato'
import type { Servidor } from '#red/errores'
import type { Cliente } from '#red/transporte/cliente'

/** Registra los clientes de los otros servidores de la red. Tardan en cargarse: solo cuando alguien los usa. */
export default class RedProvider {
  /** Uno por servidor, lo use quien lo use: su circuito es uno solo. */
  readonly #clientes = new Map<Servidor, Promise<Cliente>>()

  constructor(protected app: ApplicationService) {}

  register() {
    // Lo que se usa es `ServidorDeAuth`, sin quienes se fueron (providers/bajas_provider.ts).
    this.app.container.singleton(AuthConBajas, async (resolver) => {
      const { AuthHttp } = await import('#red/auth/driver_http')
      const auth = new AuthHttp(await this.#cliente('auth'))
      if (!cachesConfig.activas) {
        return auth
      }
      const { AuthConCache } = await import('#red/auth/auth_con_cache')
      return new AuthConCache(auth, await resolver.make(CachesDeAuth))
    })
    this.app.container.singleton(AdministracionDeAuth, async (resolver) => {
      const { AdministracionDeAuthHttp } = await import('#red/auth/administracion_http')
      const auth = new AdministracionDeAuthHttp(await this.#cliente('auth'))
      if (!cachesConfig.activas) {
        return auth
      }
      const { AdministracionConCache } = await import('#red/auth/administracion_con_cache')
      return new AdministracionConCache(auth, await resolver.make(CachesDeAuth))
    })
    this.app.container.singleton(ServidorDeMedia, async () => {
      const { MediaHttp } = await import('#red/media/driver_http')
      return new MediaHttp(await this.#cliente('media'))
    })
    this.app.container.singleton(AdministracionDeMedia, async () => {
      const { AdministracionDeMediaHttp } = await import('#red/media/administracion_http')
      return new AdministracionDeMediaHttp(await this.#cliente('media'))
    })
    this.app.container.singleton(LoPublicoDeLaRed, async () => {
      const { LoPublicoPorHttp } = await import('#red/publico/driver_http')
      return new LoPublicoPorHttp({
        auth: await this.#cliente('auth'),
        media: await this.#cliente('media'),
      })
    })
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
    const { Cliente: ClienteHttp } = await import('#red/transporte/cliente')
    const registro = await this.app.container.make('logger')
    const { tiempoLimiteMs, appServerToken } = redConfig
    const { url } = redConfig[servidor]
    return new ClienteHttp(servidor, { url, tiempoLimiteMs, appServerToken }, registro)
  }
}

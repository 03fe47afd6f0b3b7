import { once } from 'node:events'
import type { ApplicationService } from '@adonisjs/core/types'
import type { Limiter } from '@adonisjs/limiter'
import limitesConfig from '#config/limites'
import { cortarRedis } from '#base/cortar_redis'
import { Limites } from '#limites/acciones'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { esServidor } from '#start/proceso'
import { ContadorDePedidos, type Cuentas, type Limite } from '#limites/contador_de_pedidos'

/** Cuánto se espera a Redis, como mucho, antes de atender sin él. */
const ESPERA_MS = 1_000

/** Registra quién cuenta los pedidos. Con Redis se conecta antes de atender, para no dejar de contar. */
export default class LimitesProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    const { activos, acciones } = limitesConfig
    this.app.container.singleton(Limites, () => new Limites(activos, acciones))
    this.app.container.singleton(
      ContadorDePedidos,
      async (resolver) =>
        new ContadorDePedidos(
          cuentasDe(await resolver.make('limiter.manager')),
          await resolver.make('logger'),
          limitesConfig.esperaMs
        )
    )
  }

  async boot() {
    if (limitesConfig.activos && limitesConfig.enRedis && esServidor(this.app)) {
      const ciclo = await this.app.container.make(CicloDeVida)
      ciclo.anotar('redis', { empezar: () => this.#conectar(), detener: () => this.#cortar() })
    }
  }

  async #conectar() {
    const contador = await this.app.container.make(ContadorDePedidos)
    const redis = await this.app.container.make('redis')
    const { ioConnection: conexion } = redis.doNotLogErrors().connection()
    conexion.on('error', (error) => void contador.fallo(error))
    conexion.on('ready', () => contador.volvio())
    await once(conexion, 'ready', { signal: AbortSignal.timeout(ESPERA_MS) }).catch(() => {})
  }

  async #cortar() {
    const redis = await this.app.container.make('redis')
    await cortarRedis(redis.connection().ioConnection)
  }
}

type Manager = {
  use(nombre: 'redis' | 'memory', opciones: { requests: number; duration: number }): Limiter
}

function cuentasDe(manager: Manager): Cuentas {
  const en =
    (nombre: 'redis' | 'memory') =>
    ({ pedidos, segundos }: Limite) =>
      manager.use(nombre, { requests: pedidos, duration: segundos })
  return limitesConfig.enRedis
    ? { principal: en('redis'), respaldo: en('memory') }
    : { principal: en('memory') }
}

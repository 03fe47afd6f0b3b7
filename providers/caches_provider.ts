import type { ApplicationService } from '@adonisjs/core/types'
import cachesConfig from '#config/caches'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { CachesDeAuth } from '#red/cache/contrato'
import { esComando, esServidor } from '#start/proceso'

const DICE = {
  noAnda: 'Redis no anda: cada servidor guarda lo suyo en su caché',
  volvio: 'Redis volvió: los servidores comparten sus cachés de nuevo',
}

/**
 * Registra las cachés de lo que contesta auth. Apagadas no se carga nada. Un comando no guarda nada, que termina
 * enseguida: solo les dice a los servidores lo que cambió.
 */
export default class CachesProvider {
  #armadas = false

  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(CachesDeAuth, async () => {
      this.#armadas = true
      const { CachesEncendidas } = await import('#red/cache/caches_de_auth')
      return new CachesEncendidas(this.#ajustes(), await this.#compartida())
    })
  }

  async boot() {
    if (cachesConfig.activas) {
      const ciclo = await this.app.container.make(CicloDeVida)
      // Un comando no arranca nada: quien no arrancó nada no tiene apuro en irse, y puede estar migrando.
      ciclo.anotar('redis', {
        ...(esServidor(this.app) && { empezar: () => this.#empezar() }),
        detener: () => this.#detener(),
      })
    }
  }

  async #empezar() {
    const caches = await this.app.container.make(CachesDeAuth)
    await caches.empezar()
  }

  async #detener() {
    if (this.#armadas) {
      const caches = await this.app.container.make(CachesDeAuth)
      caches.detener()
    }
  }

  #ajustes() {
    const guarda = !esComando(this.app)
    const { perfiles, sesiones } = cachesConfig
    return {
      perfiles: guarda && perfiles.segundos > 0 ? perfiles : undefined,
      sesiones: guarda && sesiones.segundos > 0 ? sesiones : undefined,
    }
  }

  async #compartida() {
    const { redis } = cachesConfig
    if (!redis) {
      return undefined
    }
    const { CircuitoDeRedis } = await import('#base/circuito_de_redis')
    const { CompartidaEnRedis } = await import('#red/cache/compartida_en_redis')
    const registro = await this.app.container.make('logger')
    const circuito = new CircuitoDeRedis({ esperaMs: redis.esperaMs, registro, dice: DICE })
    return new CompartidaEnRedis(redis, circuito)
  }
}

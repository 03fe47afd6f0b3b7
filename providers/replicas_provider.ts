import { once } from 'node:events'
import type { ApplicationService } from '@adonisjs/core/types'
import limitesConfig from '#config/limites'
import replicasConfig from '#config/replicas'
import { cortarRedis } from '#base/cortar_redis'
import { EscritosRecientes, type Compartido } from '#base/replica/escritos_recientes'
import { Replicas } from '#base/replica/replicas'
import { replicasDe } from '#base/replica/replicas_de'
import type { VigilanciaDeReplicas } from '#base/replica/vigilancia'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { esServidor } from '#start/proceso'

/** Cuánto se espera a Redis, como mucho, antes de atender sin él. */
const CONEXION_MS = 1_000

const { replicas, atrasoMaximoMs, propioMs, enRedis, clave, esperaMs } = replicasConfig

/** Registra de dónde se lee lo que puede ser de hace unos segundos. Sin réplicas no carga ni mira nada. */
export default class ReplicasProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    const { container } = this.app
    container.singleton(Replicas, async (resolver) => {
      const db = await resolver.make('lucid.db')
      return new Replicas(replicasDe(db, replicas))
    })
    container.singleton(
      EscritosRecientes,
      async (resolver) =>
        new EscritosRecientes({
          vigenciaMs: propioMs,
          compartido: enRedis ? await this.#porRedis() : undefined,
          esperaMs,
          registro: await resolver.make('logger'),
        })
    )
  }

  async boot() {
    if (replicas.length > 0 && esServidor(this.app)) {
      const ciclo = await this.app.container.make(CicloDeVida)
      let vigilancia: VigilanciaDeReplicas | undefined
      ciclo.anotar('base', {
        empezar: async () => (vigilancia = await this.#empezar()),
        detener: () => vigilancia?.detener(),
      })
      // La misma conexión que usan los límites: si no se los cuenta, nadie más la abre ni la corta.
      if (enRedis && !limitesConfig.activos) {
        ciclo.anotar('redis', {
          empezar: () => this.#conectarRedis(),
          detener: () => this.#cortarRedis(),
        })
      }
    }
  }

  /** Las que todavía no se miraron no se usan: arrancar no las espera. */
  async #empezar() {
    const { vigilar } = await import('#base/replica/vigilar')
    const db = await this.app.container.make('lucid.db')
    const { todas } = await this.app.container.make(Replicas)
    const vigilancia = vigilar(db, {
      replicas: todas,
      atrasoMaximoMs,
      registro: await this.app.container.make('logger'),
    })
    vigilancia.empezar()
    return vigilancia
  }

  /** Antes de atender: lo que se anote mientras se conecta se perdería. */
  async #conectarRedis() {
    const redis = await this.app.container.make('redis')
    const { ioConnection: conexion } = redis.doNotLogErrors().connection()
    conexion.on('error', () => undefined)
    await once(conexion, 'ready', { signal: AbortSignal.timeout(CONEXION_MS) }).catch(() => {})
  }

  async #cortarRedis() {
    const redis = await this.app.container.make('redis')
    await cortarRedis(redis.connection().ioConnection)
  }

  async #porRedis(): Promise<Compartido> {
    const redis = await this.app.container.make('redis')
    const conexion = redis.doNotLogErrors().connection()
    return {
      marcar: (usuario, ms) => conexion.set(`${clave}:${usuario}`, '1', 'PX', ms),
      estaMarcado: async (usuario) => (await conexion.exists(`${clave}:${usuario}`)) > 0,
    }
  }
}

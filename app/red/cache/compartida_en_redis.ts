import { once } from 'node:events'
import { Redis, type RedisOptions } from 'ioredis'
import { aTiempo } from '#base/a_tiempo'
import type { CircuitoDeRedis } from '#base/circuito_de_redis'
import { Compartida, type Compartido } from '#red/cache/compartida'
import type { DeQuien } from '#red/cache/contrato'
import { Olvidos } from '#red/cache/olvidos'
import { interpretar, sinErrores } from '#red/cache/respuestas_de_redis'

export type AjustesDeRedis = {
  conexion: RedisOptions
  /** Con qué empieza todo lo que se escribe. */
  prefijo: string
  /** Cuánto se recuerda que algo de alguien se olvidó: más que lo que viva cualquier cosa guardada antes. */
  olvidoMs: number
}

/** Cuánto se espera a conectarse, como mucho. */
const CONEXION_MS = 1_000

/**
 * Cada valor es una clave que vence sola. Olvidar lo de alguien es anotar que lo suyo no vale por un rato: así tampoco
 * vale lo que otro proceso preguntó antes y escribe después.
 */
export class CompartidaEnRedis extends Compartida {
  /** Lo que se olvidó acá: anotarlo en Redis pudo no salir. */
  readonly #olvidos: Olvidos
  #ordenes: Redis | undefined
  #avisos: Redis | undefined

  constructor(
    private readonly ajustes: AjustesDeRedis,
    private readonly circuito: CircuitoDeRedis
  ) {
    super()
    this.#olvidos = new Olvidos(ajustes.olvidoMs)
  }

  async leer(cache: string, claves: string[]) {
    const leidas = await this.circuito.intentar(() => this.#leer(cache, claves))
    return leidas ?? new Map<string, never>()
  }

  async guardar(cache: string, valores: ReadonlyMap<string, Compartido>, ms: number) {
    await this.circuito.intentar(async () => {
      const tuberia = this.#redis().pipeline()
      for (const [clave, { quien, valor }] of valores) {
        tuberia.set(this.#clave(cache, clave), JSON.stringify([quien, valor]), 'PX', ms)
      }
      sinErrores(await tuberia.exec())
    })
  }

  async olvidar(quien: DeQuien) {
    this.#olvidos.anotar(quien)
    // Un comando se conecta recién cuando tiene algo que decir; el servidor ya lo hizo, o no pudo.
    if (!this.#ordenes) {
      await this.#conectado()
    }
    await this.circuito.intentar(async () => {
      const tuberia = this.#redis()
        .pipeline()
        .set(this.#olvido(quien), '', 'PX', this.ajustes.olvidoMs)
        .publish(this.#canal, String(quien))
      sinErrores(await tuberia.exec())
    })
  }

  /** Cada vez que se suscribe pudo perderse algo: lo que había no vale. */
  async empezar(alOlvidar: (quien: DeQuien) => void) {
    // De que Redis no anda se entera la otra conexión.
    const avisos = (this.#avisos = this.#conectar()).on('error', () => undefined)
    avisos.on('message', (_canal: string, quien: string) =>
      alOlvidar(quien === 'todos' ? 'todos' : Number(quien))
    )
    const suscripto = new Promise<void>((resolver) => {
      avisos.on('ready', () => {
        avisos.subscribe(this.#canal).then(
          () => {
            alOlvidar('todos')
            resolver()
          },
          () => undefined
        )
      })
    })
    await aTiempo(Promise.all([this.#conectado(), suscripto]), CONEXION_MS).catch(() => {})
  }

  /** Sin despedirse: un Redis colgado no contestaría. */
  detener() {
    this.#ordenes?.disconnect()
    this.#avisos?.disconnect()
  }

  async #leer(cache: string, claves: string[]) {
    const redis = this.#redis()
    const enteras = claves.map((clave) => this.#clave(cache, clave))
    const tuberia = redis.pipeline().mget(enteras)
    enteras.forEach((entera) => tuberia.pttl(entera))
    const [textos, ...restos] = sinErrores(await tuberia.exec()) as [(string | null)[], ...number[]]
    const leidas = claves.flatMap((clave, orden) => {
      const compartido = interpretar(textos[orden])
      return compartido ? [[clave, { ...compartido, quedanMs: restos[orden] ?? 0 }] as const] : []
    })
    if (leidas.length === 0) {
      return new Map<string, never>()
    }
    const [todos, ...olvidos] = await redis.mget([
      this.#olvido('todos'),
      ...leidas.map(([, { quien }]) => this.#olvido(quien)),
    ])
    return new Map(
      leidas.filter(
        ([, suyo], orden) =>
          todos === null && olvidos[orden] === null && !this.#olvidos.alcanzan(suyo.quien)
      )
    )
  }

  #redis(): Redis {
    this.#ordenes ??= this.#conectar()
      .on('error', (error) => void this.circuito.fallo(error))
      .on('ready', () => this.circuito.volvio())
    return this.#ordenes
  }

  async #conectado() {
    const redis = this.#redis()
    if (redis.status !== 'ready') {
      await once(redis, 'ready', { signal: AbortSignal.timeout(CONEXION_MS) }).catch(() => {})
    }
  }

  #conectar(): Redis {
    return new Redis({ ...this.ajustes.conexion, autoResubscribe: false })
  }

  #clave = (cache: string, clave: string) => `${this.ajustes.prefijo}:${cache}:${clave}`
  #olvido = (quien: DeQuien) => `${this.ajustes.prefijo}:olvido:${quien}`

  get #canal() {
    return `${this.ajustes.prefijo}:olvidos`
  }
}

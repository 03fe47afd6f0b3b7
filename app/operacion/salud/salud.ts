import { HealthChecks } from '@adonisjs/core/health'
import type { HealthCheckContract } from '@adonisjs/core/types/health'
import type { Replica } from '#base/replica/replica'
import type { ColaReciente } from '#operacion/cola_reciente'
import type { RelojReciente } from '#operacion/reloj_reciente'
import type { ObservacionDeRed } from '#red/observacion'

type Opciones = {
  version: string
  /** Lo que decide si le pueden mandar pedidos. */
  cuentan: HealthCheckContract[]
  red: ObservacionDeRed
  cola: ColaReciente
  reloj: RelojReciente
  replicas: readonly Replica[]
  conFirebase: boolean
}

/**
 * Si este servidor puede atender. Lo de los otros se dice al lado y no cuenta: un tropiezo de auth no
 * puede dejar a un balanceador sin servidores. Nada de esto los llama.
 */
export class Salud {
  readonly #cuentan: HealthChecks

  constructor(private readonly opciones: Opciones) {
    this.#cuentan = new HealthChecks().register(opciones.cuentan)
  }

  vivo() {
    return { estado: 'ok', version: this.opciones.version }
  }

  async leer() {
    const { isHealthy: listo, checks } = await this.#cuentan.run()
    const estado = (nombre: string) => checks.find(({ name }) => name === nombre)?.message
    return {
      listo,
      cuerpo: {
        estado: listo ? 'ok' : 'no disponible',
        base: estado('base'),
        migraciones: estado('migraciones'),
        apagando: estado('apagando') === 'sí',
        otros: this.#otros(),
      },
    }
  }

  #otros() {
    const { red, cola, reloj, replicas, conFirebase } = this.opciones
    const servidor = (cual: 'auth' | 'media') => ({
      circuito: red.circuito(cual),
      mamparos: red.mamparos(cual),
      ultima: red.ultima(cual),
    })
    return {
      auth: servidor('auth'),
      media: servidor('media'),
      firebase: conFirebase ? { ultima: red.ultima('firebase') } : 'apagado',
      cola: conFirebase ? cola.estado.ultimo : 'apagada',
      reloj: reloj.ultimo,
      replicas: replicas.length === 0 ? 'apagadas' : replicas.map(describirReplica),
    }
  }
}

function describirReplica(replica: Replica) {
  const { nombre, atrasoMs, motivo } = replica
  return {
    replica: nombre,
    en_uso: replica.sirve(),
    atraso_segundos: atrasoMs === undefined ? null : atrasoMs / 1_000,
    motivo: motivo ?? null,
  }
}

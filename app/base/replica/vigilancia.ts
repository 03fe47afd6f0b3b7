import type { Atraso, HistoriaDelPrincipal } from '#base/replica/historia_del_principal'
import type { Motivo, Replica } from '#base/replica/replica'
import type { Sonda } from '#base/replica/sonda'

const CADA_MS = 1_000

/** Por dónde va cada uno, en bytes desde el comienzo de los tiempos. */
const PRINCIPAL = `SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::text AS lugar`
const REPLICA = `SELECT pg_is_in_recovery() AS sigue, CASE WHEN pg_is_in_recovery()
  THEN pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::text END AS lugar`

type Mirada = { replica: Replica; sonda: Pick<Sonda, 'preguntar' | 'cerrar'>; lugar?: bigint }

export type Registro = {
  info(datos: object, mensaje: string): void
  warn(datos: object, mensaje: string): void
}

type Opciones = {
  principal: Pick<Sonda, 'preguntar' | 'cerrar'>
  replicas: Mirada[]
  historia: HistoriaDelPrincipal
  /** Lo más que puede atrasar una de la que se lee. */
  atrasoMaximoMs: number
  registro: Registro
}

/**
 * Mira cada tanto cómo están las réplicas: la que se cae, atrasa o deja de serlo queda afuera, y vuelve cuando se
 * repone. Nadie la espera: los pedidos usan lo último que se vio.
 */
export class VigilanciaDeReplicas {
  #reloj: NodeJS.Timeout | undefined
  #mirando: Promise<void> | undefined
  #detenida = false

  constructor(private readonly opciones: Opciones) {}

  empezar() {
    if (!this.#detenida) {
      const seguir = () => {
        this.#reloj = setTimeout(() => this.empezar(), CADA_MS).unref()
      }
      void this.mirar().then(seguir)
    }
  }

  async detener() {
    this.#detenida = true
    clearTimeout(this.#reloj)
    await this.#mirando
    const { principal, replicas } = this.opciones
    principal.cerrar()
    replicas.forEach(({ sonda }) => sonda.cerrar())
  }

  /** Mira ahora; nunca rechaza. Los que lo piden a la vez comparten la mirada. */
  mirar(): Promise<void> {
    return (this.#mirando ??= this.#mirar().finally(() => (this.#mirando = undefined)))
  }

  async #mirar() {
    const { replicas } = this.opciones
    // Primero por dónde va el principal: una réplica al día ya pasó por ahí cuando contesta.
    const contesta = await this.#mirarPrincipal()
    await Promise.all(replicas.map((una) => this.#mirarUna(una, contesta)))
  }

  async #mirarPrincipal(): Promise<boolean> {
    const { principal, historia } = this.opciones
    try {
      const ms = performance.now()
      const { lugar } = await principal.preguntar<{ lugar: string }>(PRINCIPAL)
      historia.anotar(BigInt(lugar), ms)
      return true
    } catch {
      return false
    }
  }

  async #mirarUna(una: Mirada, contestaElPrincipal: boolean) {
    const { historia, registro } = this.opciones
    const { replica, sonda, lugar: anterior } = una
    const antes = replica.motivo
    const [motivo, atrasoMs] = await sonda
      .preguntar<{ sigue: boolean; lugar: string | null }>(REPLICA)
      .then(({ sigue, lugar }): [Motivo | undefined, number?] => {
        if (!sigue || lugar === null) {
          return ['no es una réplica']
        }
        una.lugar = BigInt(lugar)
        // El principal se miró después: si todavía no llegó adonde ella ya estaba, ella sigue a otro. Mirada una sola vez
        // no se sabe, y podría ser la de otro despliegue.
        if (anterior === undefined) {
          return ['todavía no se la miró']
        }
        if (contestaElPrincipal && historia.sigueAOtro(anterior)) {
          return ['sigue a otro principal']
        }
        return this.#segunElAtraso(una, historia.atrasoDe(una.lugar, performance.now()))
      })
      .catch((): [Motivo] => ['no contesta'])
    replica.anotar(motivo, atrasoMs)
    if (motivo !== antes) {
      const datos = { replica: replica.nombre, ...(motivo && { motivo }) }
      if (motivo) {
        registro.warn(datos, 'No se lee de una réplica')
      } else {
        registro.info(datos, 'Se lee de una réplica')
      }
    }
  }

  /**
   * Para volver tiene que estar mejor que lo justo: si no, entraría y saldría a cada rato. Recién arrancado este proceso,
   * la que atrasa horas va por antes de todo lo visto: hasta que se la vea alcanzarlo, no se sabe.
   */
  #segunElAtraso({ replica }: Mirada, atraso: Atraso | undefined): [Motivo | undefined, number?] {
    const { atrasoMaximoMs } = this.opciones
    const maximo = replica.motivo === 'atrasada' ? atrasoMaximoMs / 2 : atrasoMaximoMs
    if (atraso && atraso.ms > maximo) {
      return ['atrasada', atraso.ms]
    }
    return atraso && !atraso.porLoMenos
      ? [undefined, atraso.ms]
      : ['no se sabe cuánto atrasa', atraso?.ms]
  }
}

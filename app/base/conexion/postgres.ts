import type { Sesion } from '#base/conexion/cancelacion'
import { destinoDe } from '#base/conexion/destino'
import { enterosComoNumeros } from '#base/conexion/enteros'
import { prepararSentencias, type Preparacion } from '#base/conexion/preparadas'
import { renovacion } from '#base/conexion/renovacion'
import { ajustarSesion, type Aguante } from '#base/conexion/sesion'
import { vigilar } from '#base/conexion/vigilancia'
import type { ConexionDePostgres } from '#base/conexion/url'

type Opciones = {
  aplicacion: string
  conexiones: number
  /** Lo que se espera a que se abra una conexión, o a que haya una libre. */
  esperaMs: number
  /** Lo que se espera a que PostgreSQL diga que está, cuando una consulta tarda. */
  sondeoMs: number
  /** Lo más que puede tardar una consulta antes de cortarla de este lado. */
  maximoMs: number
  /** Cuánto vive una conexión, como mucho; las que se abrieron juntas no se renuevan juntas. */
  vidaMs: number
  aguante: Aguante
  preparacion: Preparacion
}

type Conexion = Sesion & {
  __knex__disposed?: unknown
  query(...argumentos: unknown[]): unknown
  connection: { stream: { destroy(error: Error): unknown } }
  end(): Promise<void>
}

/** Cómo se abren, se cuidan y se renuevan las conexiones a PostgreSQL. */
export function postgres(base: ConexionDePostgres, opciones: Opciones) {
  const { user, password, database } = base
  const { esperaMs, aguante, sondeoMs, maximoMs, vidaMs, preparacion } = opciones
  const conexionMs = base.conexionMs ?? esperaMs

  const preparar = (conexion: Conexion, listo: (error: unknown, conexion: Conexion) => void) => {
    renovacion.anotar(conexion)
    vigilar(conexion, {
      sospechaMs: 1_000,
      sondeoMs,
      maximoMs,
      alFallar: (error) => renovacion.alFallar(conexion, error),
    })
    ajustarSesion(conexion, aguante, (error, repartida) => {
      if (error) {
        // El pool no cierra la que no llegó a entrar.
        void conexion.end().catch(() => undefined)
      } else if (preparacion === 'si' || (preparacion === 'auto' && !repartida)) {
        prepararSentencias(conexion)
      }
      listo(error, conexion)
    })
  }

  return {
    client: 'pg' as const,
    connection: destinoDe({
      ...base,
      comun: {
        user,
        password,
        database,
        application_name: base.aplicacion ?? opciones.aplicacion,
        connectionTimeoutMillis: conexionMs,
        types: enterosComoNumeros,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
      },
      // Elegir y después conectarse tienen que entrar en lo que se espera.
      esperaMs: Math.min(conexionMs / 2, 2_000),
    }),
    pool: {
      min: 0,
      max: opciones.conexiones,
      acquireTimeoutMillis: esperaMs,
      createTimeoutMillis: Math.max(conexionMs, esperaMs),
      // La mitad fija y la otra mitad al azar.
      maxConnectionLifetimeMillis: vidaMs / 2,
      maxConnectionLifetimeJitterMillis: vidaMs / 2,
      validate: (conexion: object) => renovacion.sirve(conexion),
      afterCreate: preparar,
    },
  }
}

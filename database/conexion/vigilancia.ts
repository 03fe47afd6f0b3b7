import { contesta } from '#database/conexion/sondeo'

/** Lo que se usa de una conexión de `pg`. */
type Conexion = {
  query(...argumentos: unknown[]): unknown
  connection: { stream: { destroy(error: Error): unknown } }
}

export type OpcionesDeVigilancia = {
  host: string
  port: number
  /** Cuánto puede tardar una consulta antes de preguntarse si hay alguien del otro lado. */
  sospechaMs: number
  /** Cuánto se espera a que el servidor diga que está. */
  sondeoMs: number
  /** Lo más que puede tardar una consulta. */
  maximoMs: number
}

/**
 * Prepara una conexión recién abierta (`afterCreate` del pool) para que ninguna consulta quede colgada
 * de un PostgreSQL que dejó de contestar. Una consulta larga no alcanza para cortar, porque puede estar
 * esperando un bloqueo: se corta si además el servidor no contesta quién es.
 */
export function vigilar(opciones: OpcionesDeVigilancia) {
  return (conexion: Conexion, listo: (error: unknown, conexion: Conexion) => void) => {
    const consultar = conexion.query.bind(conexion)
    const cortar = () => {
      const error = new Error('PostgreSQL dejó de contestar')
      conexion.connection.stream.destroy(Object.assign(error, { code: 'ETIMEDOUT' }))
    }
    conexion.query = (...argumentos) => {
      const responder = argumentos.at(-1)
      if (typeof responder !== 'function') {
        return consultar(...argumentos)
      }
      const soltar = vigilarConsulta(cortar, opciones)
      return consultar(...argumentos.slice(0, -1), (...respuesta: unknown[]) => {
        soltar()
        responder(...respuesta)
      })
    }
    listo(null, conexion)
  }
}

/** @returns cómo dejar de vigilarla: ya contestaron */
function vigilarConsulta(cortar: () => void, opciones: OpcionesDeVigilancia): () => void {
  const { sospechaMs, sondeoMs, maximoMs, ...lugar } = opciones
  const limite = performance.now() + maximoMs
  let contestada = false
  let reloj = setTimeout(sospechar, sospechaMs)

  async function sospechar() {
    const sigue = performance.now() < limite && (await contesta(lugar, sondeoMs))
    if (contestada) {
      return
    }
    if (sigue) {
      reloj = setTimeout(sospechar, sospechaMs)
    } else {
      cortar()
    }
  }

  return () => {
    contestada = true
    clearTimeout(reloj)
  }
}

import { cancelar, type Sesion } from '#base/conexion/cancelacion'
import { contesta } from '#base/conexion/sondeo'

/** Lo que se usa de una conexión de `pg`. */
type Conexion = Sesion & {
  query(...argumentos: unknown[]): unknown
  connection: { stream: { destroy(error: Error): unknown } }
}

export type OpcionesDeVigilancia = {
  /** Cuánto puede tardar una consulta antes de preguntarse si hay alguien del otro lado. */
  sospechaMs: number
  /** Cuánto se espera a que el servidor diga que está. */
  sondeoMs: number
  /** Lo más que puede tardar una consulta. */
  maximoMs: number
  /** Se llama con el error de cada consulta que falla. */
  alFallar: (error: unknown) => void
}

/**
 * Hace que ninguna consulta de una conexión quede colgada de un PostgreSQL que dejó de contestar. Una
 * consulta larga no alcanza para cortar: se corta si además el servidor no contesta quién es, o si pasó
 * lo más que puede tardar; y entonces se la cancela, para que allá tampoco quede.
 */
export function vigilar(conexion: Conexion, opciones: OpcionesDeVigilancia) {
  const consultar = conexion.query.bind(conexion)
  const cortar = () => {
    const error = new Error('PostgreSQL dejó de contestar')
    conexion.connection.stream.destroy(Object.assign(error, { code: 'ETIMEDOUT' }))
    void cancelar(conexion)
  }
  conexion.query = (...argumentos) => {
    const responder = argumentos.at(-1)
    if (typeof responder !== 'function') {
      return consultar(...argumentos)
    }
    const soltar = vigilarConsulta(() => contesta(conexion, opciones.sondeoMs), cortar, opciones)
    return consultar(...argumentos.slice(0, -1), (...respuesta: unknown[]) => {
      soltar()
      if (respuesta[0]) {
        opciones.alFallar(respuesta[0])
      }
      responder(...respuesta)
    })
  }
}

/** @returns cómo dejar de vigilarla: ya contestaron */
function vigilarConsulta(
  hayAlguien: () => Promise<boolean>,
  cortar: () => void,
  { sospechaMs, maximoMs }: OpcionesDeVigilancia
): () => void {
  const limite = performance.now() + maximoMs
  let contestada = false
  let reloj = setTimeout(sospechar, sospechaMs)

  async function sospechar() {
    const sigue = performance.now() < limite && (await hayAlguien())
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

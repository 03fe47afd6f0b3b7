import { esFallaDeConexion } from '#base/conexion/fallas'
import type { Knex } from '#base/sentencias/escritura'
import type { Replica } from '#base/replica/replica'

/** Tardó demasiado: en el principal tardaría lo mismo. */
const TARDO = '57014'

/** No hay tal tabla, columna, función o tipo: la réplica puede no haber recibido todavía una migración. */
const SIN_MIGRAR = new Set(['42P01', '42703', '42883', '42704'])

/**
 * Hace que lo que se lee por una réplica y falla por ella (se cayó, no da abasto, le cortó la lectura para ponerse al
 * día, le falta una migración) se lea en el principal, sin que se entere quien lo pidió. Con una conexión alcanza: lo
 * que llega acá solo lee, y nunca es parte de una transacción.
 */
export function repetirEnElPrincipal(
  replica: Replica,
  { suyo, principal }: { suyo: Knex; principal: Knex },
  alFallar: () => void
) {
  const { acquireConnection, releaseConnection, query } = suyo
  const prestadas = new WeakSet<object>()

  const sePuede = (error: unknown) => {
    const codigo = error instanceof Error && 'code' in error ? String(error.code) : ''
    const porElla = SIN_MIGRAR.has(codigo) || (esFallaDeConexion(error) && codigo !== TARDO)
    if (porElla) {
      replica.repetidas++
      alFallar()
    }
    return porElla
  }

  suyo.acquireConnection = async () => {
    try {
      return await acquireConnection.call(suyo)
    } catch (error) {
      if (!sePuede(error)) {
        throw error
      }
      const conexion = await principal.acquireConnection()
      prestadas.add(conexion)
      return conexion
    }
  }

  suyo.releaseConnection = (conexion) =>
    prestadas.delete(conexion)
      ? principal.releaseConnection(conexion)
      : releaseConnection.call(suyo, conexion)

  suyo.query = async (conexion, consulta) => {
    // knex la completa en el lugar, y puede hacer falta dos veces.
    const copia = () => (typeof consulta === 'string' ? consulta : { ...consulta })
    if (prestadas.has(conexion)) {
      return query.call(suyo, conexion, copia())
    }
    replica.lecturas++
    try {
      return await query.call(suyo, conexion, copia())
    } catch (error) {
      if (!sePuede(error)) {
        throw error
      }
      const otra = await principal.acquireConnection()
      try {
        return await principal.query(otra, copia())
      } finally {
        await principal.releaseConnection(otra)
      }
    }
  }
}

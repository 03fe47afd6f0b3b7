import db from '@adonisjs/lucid/services/db'
import { SENTENCIAS_RECORDADAS } from '#base/conexion/preparadas'
import { filasDe } from '#base/filas_de'
import type { Lectura } from '#base/sentencias/escritura'

/**
 * Las filas de una sentencia de texto fijo, con `?` donde van sus valores y en ningún otro lado. Es para lo que corre en cada pedido: por la
 * misma conexión y con los mismos cuidados que las demás, pero sin que Lucid y knex la armen otra vez, que cuesta casi
 * tanto como hacerla (docs/rendimiento.md).
 *
 * @throws lo que conteste la base
 */
export async function filasPor<Fila>(
  sentencia: string,
  valores: unknown[],
  cliente: Lectura = db.connection()
): Promise<Fila[]> {
  const { client: knex } = cliente.getReadClient()
  const sql = cliente.dialect.name === 'postgres' ? numerada(sentencia) : sentencia
  const conexion = await knex.acquireConnection()
  try {
    const { response } = await knex.query(conexion, { sql, bindings: valores, method: 'raw' })
    return filasDe<Fila>(response)
  } finally {
    void knex.releaseConnection(conexion)
  }
}

const numeradas = new Map<string, string>()

/** Como la quiere PostgreSQL: `$1`, `$2`… */
function numerada(sentencia: string): string {
  const hecha = numeradas.get(sentencia)
  if (hecha !== undefined) {
    return hecha
  }
  let orden = 0
  const texto = sentencia.replace(/\?/g, () => `$${++orden}`)
  // Las que cambian de texto según cuántos valores llevan pueden ser infinitas.
  if (numeradas.size < SENTENCIAS_RECORDADAS) {
    numeradas.set(sentencia, texto)
  }
  return texto
}

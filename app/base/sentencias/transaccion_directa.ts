import db from '@adonisjs/lucid/services/db'
import { repitiendo } from '#base/en_transaccion'
import { seDeshizo } from '#base/fin_verdadero'
import type { Escritura, Knex } from '#base/sentencias/escritura'

/**
 * Como `enTransaccion`, con la misma verdad al confirmar, los mismos turnos y las mismas repeticiones, pero adentro solo
 * van sentencias de texto fijo: la de knex arma un knex nuevo cada vez, que cuesta más que una sentencia. Es para lo que
 * se escribe a cada rato; lo demás usa la otra (docs/decisiones/0009).
 *
 * @throws lo que lance la tarea, o el error con que la base no la guardó
 */
export const enTransaccionDirecta = <Resultado>(
  tarea: (trx: Escritura) => Promise<Resultado>
): Promise<Resultado> => repitiendo(() => unaVez(tarea))

async function unaVez<Resultado>(
  tarea: (trx: Escritura) => Promise<Resultado>
): Promise<Resultado> {
  const cliente = db.connection()
  const knex: Knex = cliente.getWriteClient().client
  const alConfirmar: (() => void)[] = []
  const conexion = await knex.acquireConnection()
  const correr = (sql: string) => knex.query(conexion, { sql, method: 'raw' })
  const trx: Escritura = {
    dialect: cliente.dialect,
    getReadClient: () => ({ client: sobre(knex, conexion) }),
    after: (_cuando, hacer) => alConfirmar.push(hacer),
  }
  let resultado
  try {
    await correr('BEGIN;')
    resultado = await haciendo(() => tarea(trx), correr, conexion)
    const { response } = await correr('COMMIT;')
    // Si una sentencia había fallado y alguien lo calló, PostgreSQL acepta el `COMMIT` y deshace todo.
    if (seDeshizo(response)) {
      throw new Error('La transacción tenía una sentencia fallida: no se guardó nada')
    }
  } finally {
    void knex.releaseConnection(conexion)
  }
  alConfirmar.forEach((hacer) => hacer())
  return resultado
}

async function haciendo<Resultado>(
  hacer: () => Promise<Resultado>,
  correr: (sql: string) => Promise<unknown>,
  conexion: unknown
): Promise<Resultado> {
  try {
    return await hacer()
  } catch (error) {
    // Si la conexión se cortó no hay qué deshacer, y lo que importa es por qué. Nadie más la puede usar a medias.
    await correr('ROLLBACK;').catch((falla: unknown) => {
      Object.assign(conexion as object, { __knex__disposed: falla })
    })
    throw error
  }
}

/** Un knex con una sola conexión, que no se devuelve. */
const sobre = (knex: Knex, conexion: unknown): Knex => ({
  acquireConnection: () => Promise.resolve(conexion),
  releaseConnection: () => Promise.resolve(),
  query: (_misma, pedido) => knex.query(conexion, pedido),
})

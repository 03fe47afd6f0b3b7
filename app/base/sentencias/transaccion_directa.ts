import db from '@adonisjs/lucid/services/db'
import { repitiendo } from '#base/en_transaccion'
import { seDeshizo } from '#base/fin_verdadero'
import type { Escritura, Knex } from '#base/sentencias/escritura'

type Tarea<Resultado> = (trx: Escritura) => Promise<Resultado>

/** Lo que se usa de una conexión: better-sqlite3 dice si quedó una transacción abierta, y knex no reusa una marcada. */
type Conexion = { inTransaction?: boolean; __knex__disposed?: unknown }

/**
 * Como `enTransaccion`, con la misma verdad al confirmar, los mismos turnos y las mismas repeticiones, pero adentro solo
 * van sentencias de texto fijo: la de knex arma un knex nuevo cada vez, que cuesta más que una sentencia. Es para lo que
 * se escribe a cada rato; lo demás usa la otra (docs/decisiones/0020).
 *
 * @throws lo que lance la tarea, o el error con que la base no la guardó
 */
export async function enTransaccionDirecta<Resultado>(tarea: Tarea<Resultado>): Promise<Resultado> {
  const { resultado, alConfirmar } = await repitiendo(() => unaVez(tarea))
  for (const hacer of alConfirmar) {
    try {
      hacer()
    } catch {
      // Está guardado: que no se lo pueda avisar no lo deshace (Lucid hace lo mismo).
    }
  }
  return resultado
}

async function unaVez<Resultado>(tarea: Tarea<Resultado>) {
  const cliente = db.connection()
  const knex: Knex = cliente.getWriteClient().client
  const alConfirmar: (() => void)[] = []
  const conexion: Conexion = await knex.acquireConnection()
  const abierta = new Abierta(knex, conexion)
  const trx: Escritura = {
    dialect: cliente.dialect,
    getReadClient: () => ({ client: abierta }),
    after: (_cuando, hacer) => alConfirmar.push(hacer),
  }
  try {
    await abierta.empezar()
    const resultado = await tarea(trx)
    await abierta.confirmar()
    return { resultado, alConfirmar }
  } catch (error) {
    await abierta.deshacer()
    throw error
  } finally {
    void knex.releaseConnection(conexion)
  }
}

/** Un knex con una sola conexión, que no se devuelve, y que terminada la transacción no corre nada más. */
class Abierta implements Knex {
  #termino = false

  constructor(
    private readonly knex: Knex,
    private readonly conexion: Conexion
  ) {}

  acquireConnection = () => Promise.resolve(this.conexion)
  releaseConnection = () => Promise.resolve()

  async query(_misma: object, pedido: object | string) {
    if (this.#termino) {
      throw new Error('La transacción ya terminó')
    }
    return this.knex.query(this.conexion, pedido)
  }

  empezar = () => this.#correr('BEGIN;')

  async confirmar() {
    this.#termino = true
    const { response } = await this.#correr('COMMIT;')
    // Si una sentencia había fallado y alguien lo calló, PostgreSQL acepta el `COMMIT` y deshace todo.
    if (seDeshizo(response)) {
      throw new Error('La transacción tenía una sentencia fallida: no se guardó nada')
    }
  }

  /** También si falló empezar o confirmar. Si ni esto se puede, la conexión no es de nadie más. */
  async deshacer() {
    this.#termino = true
    try {
      await this.#correr('ROLLBACK;')
    } catch (error) {
      // SQLite ya deshizo solo, y no tiene otra conexión.
      if (this.conexion.inTransaction !== false) {
        this.conexion.__knex__disposed ??= error
      }
    }
  }

  #correr(sql: string) {
    return this.knex.query(this.conexion, { sql, method: 'raw' })
  }
}

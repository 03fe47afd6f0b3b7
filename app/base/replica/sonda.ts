import pg from 'pg'

type Conexion = PromiseLike<pg.ClientConfig | string> | pg.ClientConfig | string | undefined

const ESPERA_MS = 1_000

/**
 * Una conexión aparte para preguntar cómo está un PostgreSQL: las del pool pueden estar todas en uso, y eso no dice que
 * no esté. Se abre cuando hace falta y se vuelve a abrir si se cortó.
 */
export class Sonda {
  #cliente: Promise<pg.Client> | undefined

  constructor(private readonly conexion: Conexion) {}

  /** @throws Error si no contesta enseguida */
  async preguntar<Fila extends pg.QueryResultRow>(sql: string): Promise<Fila> {
    try {
      const cliente = await (this.#cliente ??= this.#conectar())
      const { rows } = await cliente.query<Fila>(sql)
      const [fila] = rows
      if (!fila) {
        throw new Error('contestó sin filas')
      }
      return fila
    } catch (error) {
      this.cerrar()
      throw error
    }
  }

  cerrar() {
    this.#cliente?.then((cliente) => cliente.end()).catch(() => undefined)
    this.#cliente = undefined
  }

  async #conectar() {
    const cliente = new pg.Client({
      ...(await datosDe(this.conexion)),
      connectionTimeoutMillis: ESPERA_MS,
      query_timeout: ESPERA_MS,
    })
    // Si se corta falla la pregunta siguiente; acá `pg` solo avisa de nuevo.
    cliente.on('error', () => undefined)
    await cliente.connect()
    return cliente
  }
}

async function datosDe(conexion: Conexion): Promise<pg.ClientConfig> {
  const datos = await conexion
  return typeof datos === 'string' ? { connectionString: datos } : { ...datos }
}

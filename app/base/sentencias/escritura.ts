import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Por dónde se corre una sentencia de texto fijo: un cliente de Lucid, o una transacción directa. */
export type Lectura = Pick<QueryClientContract, 'dialect'> & {
  getReadClient(): { client: Knex }
}

/** Lo mismo, en una transacción: cualquiera de las dos clases. */
export type Escritura = Lectura & {
  after(cuando: 'commit', hacer: () => void): unknown
}

/** Lo que se usa por dentro de knex: una conexión, que es la de la transacción si es de una. */
export type Knex = {
  acquireConnection(): Promise<object>
  releaseConnection(conexion: object): Promise<void>
  query(conexion: object, pedido: object | string): Promise<{ response: unknown }>
}

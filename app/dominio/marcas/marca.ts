import { AsyncLocalStorage } from 'node:async_hooks'
import db from '@adonisjs/lucid/services/db'
import { hace } from '#base/reloj_de_la_base'

/** Lo que alguien le puso a un pedido para poder repetirlo; la toma es de quien lo está haciendo. */
export type Marca = { usuarioId: number; clave: string; toma: string }

/** La del pedido que se está atendiendo, si trajo una. */
export const marcaDelPedido = new AsyncLocalStorage<Marca>()

/** Más que lo que dura un pedido: el que sigue sin contestar murió con su servidor. */
export const ESPERA_MS = 60_000

/** Cuánto se recuerda lo que se contestó. */
export const MEMORIA_MS = 86_400_000

export const deLaMarca = ({ usuarioId, clave, toma }: Marca) => ({
  usuario: usuarioId,
  clave,
  toma,
})

/** Las que ya no se recuerdan. */
export const marcasViejas = () => ({
  tabla: 'marca',
  donde: `fecha < ${hace(db.connection(), MEMORIA_MS)}`,
})

import { pedir, type Cliente, type Pedido } from './cliente.ts'
import type { Entrada, Id, Respuesta } from './tipos.ts'

/** Sin nada que mandar, la entrada se puede omitir. */
type Argumentos<Cual extends Id> =
  object extends Entrada<Cual> ? [entrada?: Entrada<Cual>] : [entrada: Entrada<Cual>]

/** Pide una operación y devuelve lo que se contestó: el tipo de `cuerpo` depende de `estado`. */
export type Operacion<Cual extends Id> = (
  cliente: Cliente,
  ...argumentos: Argumentos<Cual>
) => Promise<Respuesta<Cual>>

/** Cada una es una función suelta: lo que no se usa no entra en lo que se empaqueta. */
export function operacion<Cual extends Id>(metodo: string, patron: string): Operacion<Cual> {
  return async (cliente, ...[entrada = {}]) => {
    const contestado = await pedir(cliente, metodo, patron, entrada as Pedido)
    // Lo que asegura que es así son las pruebas del servidor, que comparan cada respuesta con el documento.
    return contestado as unknown as Respuesta<Cual>
  }
}

import type { Servidor } from '#red/errores'

/**
 * Lo que se le pide a un servidor, separado para que lo lento o lo roto de una parte no deje sin
 * conexiones, ni con el circuito abierto, a las otras:
 * - `sesion`: de quién es un token. Sin eso no anda nada.
 * - `ingresos`: abrir sesiones, registrarse y cambiar la clave; auth gasta en ellos lo que cuesta una clave.
 * - `listas`: lo que lee mucho de una vez.
 * - `entregas`: lo que necesita lo que sale hacia Firebase; no lo espera ningún pedido.
 * - `resto`: lo demás.
 */
export type Mamparo = 'sesion' | 'ingresos' | 'listas' | 'entregas' | 'resto'

/** Los de cada servidor, con cuántas conexiones a lo sumo cada uno. */
const CONEXIONES: Record<Servidor, [Mamparo, number][]> = {
  auth: [
    ['sesion', 128],
    ['ingresos', 64],
    ['listas', 32],
    ['entregas', 16],
    ['resto', 128],
  ],
  media: [
    ['listas', 64],
    ['resto', 128],
  ],
}

export const mamparosDe = (servidor: Servidor) => CONEXIONES[servidor]

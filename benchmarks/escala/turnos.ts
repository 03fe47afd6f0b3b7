import type { Contexto } from './contexto.ts'
import { juntar, medir, type Medicion } from './medir.ts'
import type { Encendido, Mundo } from './mundo.ts'
import type { Pedido } from './pedidos.ts'

type Turno = { servidor: Encendido; pedidos: Pedido[] }

/** Lo que la máquina haga al lado les toca a los dos. La primera vuelta de cada uno no se cuenta. */
export async function porTurnos(
  { postgres }: Mundo,
  { vueltas, segundos }: Contexto['opciones'],
  turnos: Turno[]
): Promise<Medicion[]> {
  const hechas = turnos.map((): Medicion[] => [])
  for (let vuelta = 0; vuelta <= vueltas; vuelta++) {
    for (const [orden, { servidor, pedidos }] of turnos.entries()) {
      const { url, pid } = servidor
      const carga = { url, pids: [pid], postgres: postgres.pid, pedidos, conexiones: 1 }
      const una = await medir({ ...carga, segundos: vuelta === 0 ? 1 : segundos })
      if (vuelta > 0) {
        hechas[orden]?.push(una)
      }
    }
  }
  return hechas.map(juntar)
}

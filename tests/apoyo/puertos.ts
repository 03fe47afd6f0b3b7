import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'

/** Un puerto que no usa nadie. */
export const puertoLibre = async (): Promise<number> => soltar(await tomar())

/**
 * Puertos que no usa nadie. Se los toma a todos antes de soltar alguno, así son distintos.
 *
 * @throws Error si alguno de los pedidos está ocupado
 */
export async function puertosLibres(cuantos: number, pedidos: number[] = []): Promise<number[]> {
  const tomados = await Promise.all(
    Array.from({ length: cuantos }, (_, orden) => tomar(pedidos[orden]))
  )
  return Promise.all(tomados.map(soltar))
}

/** En todas las direcciones: quien lo use puede escuchar en cualquiera. */
async function tomar(puerto = 0): Promise<Server> {
  const servidor = createServer().listen(puerto, '0.0.0.0')
  await once(servidor, 'listening')
  return servidor
}

async function soltar(servidor: Server): Promise<number> {
  const { port } = servidor.address() as AddressInfo
  await once(servidor.close(), 'close')
  return port
}

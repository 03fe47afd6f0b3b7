import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { Caudal, ENTREGAS } from './caudal.ts'
import { Mensajes } from './protocolo.ts'
import { barajar, elegir } from './semilla.ts'

const CORTES = ['en BEGIN', 'en el medio', 'antes de COMMIT', 'después de COMMIT'] as const
type Corte = (typeof CORTES)[number]
const SENTIDOS = ['pedido', 'respuesta'] as const

const FALLAS = [
  ...CORTES,
  ...SENTIDOS.flatMap((sentido) => ENTREGAS.map((entrega) => `${sentido} ${entrega}` as const)),
]

/** De lo que pasa por el proxy, cuánto se corta (transacciones) y cuánto llega mal (mensajes). */
const CORTADAS = 0.2
const MAL_ENTREGADOS = 1 / 120

/** Se pone delante de PostgreSQL: corta transacciones, y demora o parte mensajes, los que diga el azar. */
export async function levantarProxy(puerto: number, azar: () => number) {
  const cuenta: Record<string, number> = Object.fromEntries(FALLAS.map((falla) => [falla, 0]))
  const abiertos = new Set<Socket>()
  let activo = false

  // Repartidos: en una corrida corta también tienen que pasar todos.
  let mazo: Corte[] = []
  const queSigue = () => {
    if (mazo.length === 0) mazo = barajar(azar, CORTES)
    return mazo.pop()
  }
  const comoLlega = (sentido: (typeof SENTIDOS)[number]) => {
    if (!activo || azar() >= MAL_ENTREGADOS) return undefined
    const entrega = elegir(azar, ENTREGAS)
    cuenta[`${sentido} ${entrega}`] = (cuenta[`${sentido} ${entrega}`] ?? 0) + 1
    return entrega
  }

  function atender(cliente: Socket) {
    const base = connect(puerto, '127.0.0.1')
    const mensajes = new Mensajes()
    const haciaLaBase = new Caudal(base, azar)
    const haciaElCliente = new Caudal(cliente, azar)
    let falla: Corte | undefined
    let tragar = false
    const cortar = () => [cliente, base].forEach((extremo) => extremo.destroy())
    const inyectar = (cual: Corte) => {
      cuenta[cual] = (cuenta[cual] ?? 0) + 1
      falla = undefined
      cortar()
    }
    for (const extremo of [cliente, base]) {
      abiertos.add(extremo)
      extremo.on('error', cortar)
      extremo.on('close', () => (abiertos.delete(extremo), cortar()))
    }
    // Lo que contesta la base a un COMMIT que sí le llegó no vuelve nunca.
    base.on('data', (trozo: Buffer) => {
      if (tragar) inyectar('después de COMMIT')
      else haciaElCliente.enviar(trozo, comoLlega('respuesta'))
    })
    cliente.on('data', (trozo: Buffer) => {
      for (const { bytes, texto } of mensajes.leer(trozo)) {
        if (/^begin/i.test(texto)) {
          falla = activo && azar() < CORTADAS ? queSigue() : undefined
          if (falla === 'en BEGIN') return inyectar(falla)
        } else if (/^commit/i.test(texto)) {
          if (falla === 'antes de COMMIT') return inyectar(falla)
          tragar = falla === 'después de COMMIT'
        } else if (falla === 'en el medio') return inyectar(falla)
        haciaLaBase.enviar(bytes, comoLlega('pedido'))
      }
    })
  }

  const servidor = createServer(atender).listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const { port } = servidor.address() as AddressInfo
  return {
    puerto: port,
    cuenta,
    activar: (si: boolean) => (activo = si),
    cerrar() {
      servidor.close()
      abiertos.forEach((extremo) => extremo.destroy())
    },
  }
}

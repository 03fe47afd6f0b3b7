import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { Mensajes } from './protocolo.ts'
import { elegir } from './semilla.ts'

export const FALLAS = ['en BEGIN', 'en el medio', 'antes de COMMIT', 'después de COMMIT'] as const
type Falla = (typeof FALLAS)[number]

/** Se pone delante de PostgreSQL y corta transacciones, las que diga el azar. */
export async function levantarProxy(puerto: number, azar: () => number, proporcion = 0.2) {
  const cuenta: Record<string, number> = Object.fromEntries(FALLAS.map((falla) => [falla, 0]))
  const abiertos = new Set<Socket>()
  let activo = false

  function atender(cliente: Socket) {
    const base = connect(puerto, '127.0.0.1')
    const mensajes = new Mensajes()
    let falla: Falla | undefined
    let tragar = false
    const cortar = () => [cliente, base].forEach((extremo) => extremo.destroy())
    const inyectar = (cual: Falla) => {
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
    base.on('data', (trozo) => (tragar ? inyectar('después de COMMIT') : cliente.write(trozo)))
    cliente.on('data', (trozo: Buffer) => {
      for (const { bytes, texto } of mensajes.leer(trozo)) {
        if (/^begin/i.test(texto)) {
          falla = activo && azar() < proporcion ? elegir(azar, FALLAS) : undefined
          if (falla === 'en BEGIN') return inyectar(falla)
        } else if (/^commit/i.test(texto)) {
          if (falla === 'antes de COMMIT') return inyectar(falla)
          tragar = falla === 'después de COMMIT'
        } else if (falla === 'en el medio') return inyectar(falla)
        base.write(bytes)
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

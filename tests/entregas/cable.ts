import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import type { TestContext } from '@japa/runner/core'

/** Lo que hay entre un servidor y su base o su Redis, para poder cortarlo o trabarlo. */
export class Cable {
  readonly #servidor: Server
  readonly #enchufes = new Set<Socket>()
  #puerto = 0
  #callado = false

  private constructor(private destino: URL) {
    this.#servidor = createServer((enchufe) => {
      const otro = connect(Number(this.destino.port), this.destino.hostname)
      for (const [uno, siguiente] of [
        [enchufe, otro],
        [otro, enchufe],
      ] as const) {
        this.#enchufes.add(uno)
        uno.pipe(siguiente)
        if (this.#callado) {
          uno.pause()
        }
        uno.on('error', () => uno.destroy())
        uno.on('close', () => {
          this.#enchufes.delete(uno)
          siguiente.destroy()
        })
      }
    })
  }

  static async tender(prueba: TestContext['test'], destino: string): Promise<Cable> {
    const cable = new Cable(new URL(destino))
    await cable.reanudar()
    prueba.cleanup(() => cable.cortar())
    return cable
  }

  /** La dirección del destino, por este cable. */
  get url(): string {
    const url = new URL(this.destino)
    url.port = String(this.#puerto)
    return url.href
  }

  async reanudar() {
    this.#servidor.listen(this.#puerto, '127.0.0.1')
    await once(this.#servidor, 'listening')
    this.#puerto = (this.#servidor.address() as AddressInfo).port
  }

  /** Los que se conecten desde ahora van a otro lado; los que estaban siguen donde estaban. */
  apuntar(destino: string) {
    this.destino = new URL(destino)
  }

  /** Sigue conectado, y acepta a quien se conecte, pero no pasa nada. */
  callar() {
    this.#callado = true
    this.#enchufes.forEach((enchufe) => enchufe.pause())
  }

  hablar() {
    this.#callado = false
    this.#enchufes.forEach((enchufe) => enchufe.resume())
  }

  async cortar() {
    if (!this.#servidor.listening) {
      return
    }
    const cerrado = once(this.#servidor, 'close')
    this.#servidor.close()
    this.#enchufes.forEach((enchufe) => enchufe.destroy())
    await cerrado
  }
}

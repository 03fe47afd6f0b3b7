import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** Un servidor que se puede cortar, conexiones abiertas incluidas, y volver a poner en el mismo puerto. */
export class Escucha {
  readonly #servidor: Server
  readonly #host: string
  readonly #enchufes = new Set<Duplex>()
  #puerto: number

  constructor(servidor: Server, { host, puerto }: { host: string; puerto: number }) {
    this.#servidor = servidor
    this.#host = host
    this.#puerto = puerto
    servidor.on('connection', (enchufe: Socket) => this.atar(enchufe))
  }

  get puerto(): number {
    return this.#puerto
  }

  /** Una conexión que se corta con el servidor. */
  atar(enchufe: Duplex): void {
    this.#enchufes.add(enchufe)
    enchufe.on('close', () => this.#enchufes.delete(enchufe))
    enchufe.on('error', () => enchufe.destroy())
  }

  /** Rechaza con el error de Node si el puerto no se puede tomar. */
  async empezar(): Promise<void> {
    await new Promise<void>((resolver, rechazar) => {
      this.#servidor.once('error', rechazar)
      this.#servidor.listen(this.#puerto, this.#host, () => {
        this.#servidor.off('error', rechazar)
        resolver()
      })
    })
    this.#puerto = (this.#servidor.address() as AddressInfo).port
  }

  async cortar(): Promise<void> {
    if (!this.#servidor.listening) return
    const cerrado = new Promise((resolver) => this.#servidor.close(resolver))
    for (const enchufe of this.#enchufes) enchufe.destroy()
    await cerrado
  }
}

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Una conexión cruda, con lo que le contestaron hasta que se la cerraron. */
export class Conexion {
  recibido = ''
  readonly cerrada: Promise<unknown>

  private constructor(readonly enchufe: Socket) {
    enchufe.setEncoding('utf-8').on('data', (trozo) => (this.recibido += trozo))
    // Que la cierren de golpe es una de las cosas que se prueban.
    enchufe.on('error', () => {})
    this.cerrada = new Promise((listo) => enchufe.once('close', listo))
  }

  static async abrir({ url }: { url: string }, inicio = '') {
    const { hostname, port } = new URL(url)
    const enchufe = connect(Number(port), hostname)
    await once(enchufe, 'connect')
    enchufe.write(inicio)
    return new Conexion(enchufe)
  }

  get estado(): number {
    return Number(/^HTTP\/1\.1 ([0-9]{3})/.exec(this.recibido)?.[1])
  }

  get cuerpo(): unknown {
    return JSON.parse(this.recibido.split('\r\n\r\n').at(-1) ?? '')
  }

  get cierra(): boolean {
    return /\r\nconnection: close\r\n/i.test(this.recibido)
  }

  /** Espera la respuesta entera a lo último que se mandó, o el cierre. */
  async contestada() {
    while (!this.#entera && !this.enchufe.closed) {
      await Promise.race([once(this.enchufe, 'data').catch(() => {}), this.cerrada])
    }
  }

  /** Manda otro pedido por la misma conexión y dice con qué estado se lo contestaron. */
  async pedir(pedido: string) {
    this.recibido = ''
    this.enchufe.write(pedido)
    await this.contestada()
    return this.estado
  }

  get #entera(): boolean {
    const [cabeceras = '', ...cuerpo] = this.recibido.split('\r\n\r\n')
    const largo = Number(/\r\ncontent-length: ([0-9]+)/i.exec(cabeceras)?.[1])
    return Buffer.byteLength(cuerpo.join('\r\n\r\n')) >= largo
  }
}

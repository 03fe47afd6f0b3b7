import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'
import type { TestContext } from '@japa/runner/core'

export type Corte = {
  /** Con qué empieza la sentencia que lo provoca, o cuál es de la próxima transacción: la 0 es su `BEGIN`. */
  en: string | number
  /** Antes de que PostgreSQL la reciba, o cuando ya la hizo y falta que se sepa. */
  cuando: 'antes' | 'despues'
}

/** Lo que va del cliente a PostgreSQL después del saludo: un tipo, un largo y el resto. */
const CABECERA = 5

/**
 * Lo que hay entre un servidor y su PostgreSQL, que entiende lo suficiente del protocolo para cortar la
 * conexión justo en una sentencia.
 */
export class CableConCorte {
  #pendiente: Corte | undefined
  #pasadas = 0
  #cortada: string | undefined
  #puerto = 0
  #confirmadas = 0

  private constructor(private readonly destino: URL) {}

  static async tender(prueba: TestContext['test'], destino: string): Promise<CableConCorte> {
    const cable = new CableConCorte(new URL(destino))
    const enchufes = new Set<Socket>()
    const servidor = createServer((cliente) => {
      const postgres = connect(Number(cable.destino.port), cable.destino.hostname)
      for (const enchufe of [cliente, postgres]) {
        enchufes.add(enchufe)
        enchufe.on('error', () => enchufe.destroy())
      }
      cable.#unir(cliente, postgres)
    }).listen(0, '127.0.0.1')
    await once(servidor, 'listening')
    cable.#puerto = (servidor.address() as AddressInfo).port
    prueba.cleanup(() => {
      servidor.close()
      enchufes.forEach((enchufe) => enchufe.destroy())
    })
    return cable
  }

  get url(): string {
    const url = new URL(this.destino)
    url.port = String(this.#puerto)
    return url.href
  }

  /** Cuántas transacciones se confirmaron por acá. */
  get confirmadas() {
    return this.#confirmadas
  }

  /** En qué sentencia cortó desde que se le pidió, si cortó. */
  get cortada() {
    return this.#cortada
  }

  /** Corta una vez, en la próxima sentencia que sea esa. */
  cortar(corte: Corte) {
    this.#pendiente = corte
    this.#pasadas = 0
    this.#cortada = undefined
  }

  /** La que toca cortar entre las que acaban de llegar por una conexión. */
  #buscar(recibidas: string[], conexion: { enTransaccion: boolean }): string | undefined {
    const en = this.#pendiente?.en
    return recibidas.find((sql) => {
      if (sql.startsWith('BEGIN')) conexion.enTransaccion = true
      const lugar = conexion.enTransaccion ? this.#pasadas++ : undefined
      if (/^(COMMIT|ROLLBACK)/.test(sql)) conexion.enTransaccion = false
      return typeof en === 'number' ? lugar === en : en !== undefined && sql.startsWith(en)
    })
  }

  #unir(cliente: Socket, postgres: Socket) {
    let saludo = true
    let resto = Buffer.alloc(0)
    let muda = false
    const conexion = { enTransaccion: false }
    const separar = () => {
      cliente.destroy()
      postgres.destroy()
    }
    cliente.on('close', separar)
    postgres.on('close', separar)
    postgres.on('data', (datos) => (muda ? separar() : cliente.write(datos)))
    cliente.on('data', (datos) => {
      if (saludo) {
        saludo = false
        postgres.write(datos)
        return
      }
      resto = Buffer.concat([resto, datos])
      const corte = this.#pendiente
      const recibidas = sentencias(resto)
      this.#confirmadas += recibidas.filter((sql) => sql.startsWith('COMMIT')).length
      const cortada = this.#buscar(recibidas, conexion)
      if (corte && cortada !== undefined) {
        this.#pendiente = undefined
        this.#cortada = cortada

        if (corte.cuando === 'antes') {
          return separar()
        }
        muda = true
      }
      postgres.write(datos)
      resto = sinMensajesEnteros(resto)
    })
  }
}

function* mensajes(datos: Buffer) {
  for (let desde = 0; desde + CABECERA <= datos.length;) {
    const hasta = desde + 1 + datos.readInt32BE(desde + 1)
    if (hasta > datos.length) {
      return
    }
    yield { tipo: datos.toString('latin1', desde, desde + 1), desde: desde + CABECERA, hasta }
    desde = hasta
  }
}

/** El texto de cada `Query` y de cada `Parse`; este último empieza con el nombre de la sentencia. */
function sentencias(datos: Buffer): string[] {
  return [...mensajes(datos)].flatMap(({ tipo, desde, hasta }) => {
    const partes = datos.toString('utf-8', desde, hasta).split('\0')
    return tipo === 'Q' ? [partes[0] ?? ''] : tipo === 'P' ? [partes[1] ?? ''] : []
  })
}

function sinMensajesEnteros(datos: Buffer): Buffer<ArrayBuffer> {
  const ultimo = [...mensajes(datos)].at(-1)
  return Buffer.from(datos.subarray(ultimo?.hasta ?? 0))
}

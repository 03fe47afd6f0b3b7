import type { WebSocket } from 'ws'
import { claves, esNodo, type Cambios, type Valor } from './arbol.ts'
import { Desarmador, huella, novedad, respuesta, saludo, type Pedido } from './protocolo.ts'

/** Lo que una conexión necesita de la base de datos. */
export interface Anfitrion {
  leer(ruta: string): Valor
  /** `null` si quedó escrito, o por qué no. */
  escribir(cambios: Cambios): Promise<string | null>
  esDeAdministrador(credencial: string): boolean
  /** Solo el teléfono escribe sin credencial, y solo su token. */
  permiteSinCredencial(ruta: string): boolean
  callada(): boolean
}

/** Un cliente conectado con el SDK. */
export class ConexionDeBase {
  readonly #enchufe: WebSocket
  readonly #anfitrion: Anfitrion
  readonly #desarmador = new Desarmador()
  readonly #escuchas = new Set<string>()
  #administra = false
  #turno: Promise<unknown> = Promise.resolve()

  constructor(enchufe: WebSocket, host: string, anfitrion: Anfitrion) {
    this.#enchufe = enchufe
    this.#anfitrion = anfitrion
    if (!anfitrion.callada()) enchufe.send(saludo(host))
    enchufe.on('error', () => enchufe.terminate())
    enchufe.on('message', (datos) => {
      const pedido = this.#desarmador.recibir(datos.toString())
      // De a uno y en orden, como llegaron.
      if (pedido) this.#turno = this.#turno.then(() => this.#atender(pedido))
    })
  }

  /** Avisa de un cambio a quien lo está escuchando. */
  avisar(ruta: string): void {
    for (const escucha of this.#escuchas) {
      if (`${ruta}/`.startsWith(`${escucha}/`) || `${escucha}/`.startsWith(`${ruta}/`)) {
        this.#enviar(novedad(escucha, this.#anfitrion.leer(escucha)))
      }
    }
  }

  async #atender({ r, a, b }: Pedido): Promise<void> {
    if (this.#anfitrion.callada()) return
    const ruta = claves(b.p ?? '').join('/')
    const [estado, datos] = await this.#hacer(a, ruta, b)
    this.#enviar(respuesta(r, estado, datos))
  }

  async #hacer(accion: string, ruta: string, cuerpo: Pedido['b']): Promise<[string, unknown?]> {
    switch (accion) {
      case 'auth':
      case 'gauth':
        this.#administra = this.#anfitrion.esDeAdministrador(cuerpo.cred ?? '')
        return this.#administra ? ['ok', {}] : ['invalid_token', 'La credencial no es válida']
      case 's':
      case 'n':
        this.#escuchas.delete(ruta)
        return ['ok']
      case 'g':
        return this.#administra ? ['ok', this.#anfitrion.leer(ruta)] : PROHIBIDO
      case 'q':
        if (!this.#administra) return PROHIBIDO
        this.#escuchas.add(ruta)
        this.#enviar(novedad(ruta, this.#anfitrion.leer(ruta)))
        return ['ok', {}]
      case 'p':
        return this.#poner(ruta, cuerpo)
      case 'm':
        return this.#administra ? this.#escribir(cambiosDe(ruta, cuerpo.d)) : PROHIBIDO
      default:
        return ['error', `La acción ${accion} no se conoce`]
    }
  }

  async #poner(ruta: string, { d, h }: Pedido['b']): Promise<[string, unknown?]> {
    if (!this.#administra && !this.#anfitrion.permiteSinCredencial(ruta)) return PROHIBIDO
    if (h !== undefined && h !== huella(this.#anfitrion.leer(ruta))) {
      return ['datastale', 'Lo que había cambió']
    }
    return this.#escribir(new Map([[ruta, d as Valor]]))
  }

  async #escribir(cambios: Cambios): Promise<[string, unknown?]> {
    const problema = await this.#anfitrion.escribir(cambios)
    return problema === null ? ['ok'] : ['invalid_data', problema]
  }

  #enviar(texto: string): void {
    if (this.#enchufe.readyState === this.#enchufe.OPEN) this.#enchufe.send(texto)
  }
}

const PROHIBIDO: [string, string] = ['permission_denied', 'Permission denied']

function cambiosDe(ruta: string, datos: unknown): Cambios {
  const nodo = datos as Valor
  const pares = esNodo(nodo) ? Object.entries(nodo) : []
  return new Map(pares.map(([hija, valor]) => [claves(`${ruta}/${hija}`).join('/'), valor]))
}

import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createServerTls, type Server as ServidorTls } from 'node:https'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Base } from '../comun/base.ts'
import { Arbol, claves, type Cambios, type Valor } from './arbol.ts'
import { ConexionDeBase } from './conexion_de_base.ts'
import { problemaDe, type Nodos } from './forma.ts'
import { Escucha } from './escucha.ts'
import type { Envio } from './google.ts'

interface Opciones {
  host: string
  puerto: number
  nodos: Nodos
  identidad: { clave: string; certificado: string }
  esDeAdministrador: (credencial: string) => boolean
}

/** Los nodos que lee el teléfono. */
type Recurso = 'chats' | 'mensajes' | 'notificaciones'

/** Una base de datos de tiempo real: el protocolo del SDK y, para mirarla, `GET /<ruta>.json`. */
export class BaseDeDatosDeFirebase {
  /** Sin TLS, para mirarla y para el teléfono. */
  readonly escucha: Escucha
  /** La misma, con TLS: se llega por el proxy. */
  readonly servidorTls: ServidorTls
  readonly #arbol: Arbol
  readonly #opciones: Opciones
  readonly #conexiones = new Set<ConexionDeBase>()
  /** Cada escritura aceptada, en orden. */
  readonly escrituras: Cambios[] = []
  /** Acepta conexiones y no contesta nada. */
  callada = false
  /** Las reglas dejan que cualquiera lea todo, como las de prueba de una base nueva. */
  abierta = false
  /** Lo que tiene que pasar antes de cada escritura; si devuelve un texto, se la rechaza con él. */
  antesDeEscribir: (cambios: Cambios) => Promise<string | null> = async () => null

  constructor(base: Base, opciones: Opciones) {
    this.#arbol = new Arbol(base)
    this.#opciones = opciones
    const mostrar = (pedido: IncomingMessage, salida: ServerResponse) =>
      this.#mostrar(pedido, salida, () => true)
    const conReglas = (pedido: IncomingMessage, salida: ServerResponse) =>
      this.#mostrar(pedido, salida, (ruta) => this.abierta || this.#laLeeElTelefono(ruta))
    const { clave: key, certificado: cert } = opciones.identidad
    const servidor = createServer(mostrar)
    this.servidorTls = createServerTls({ key, cert }, conReglas)
    for (const server of [servidor, this.servidorTls]) {
      new WebSocketServer({ server }).on('connection', (enchufe, { headers }) =>
        this.#conectar(enchufe, headers.host ?? '')
      )
    }
    this.escucha = new Escucha(servidor, opciones)
  }

  leer(ruta: string): Valor {
    return this.#arbol.leer(ruta)
  }

  /** Lo que hay en uno de los nodos que lee el teléfono. */
  leerDe(recurso: Recurso, resto = ''): Valor {
    return this.leer(`${this.#rutaDe(recurso)}/${resto}`)
  }

  /** Lo que deja ahí alguien que no pasa por el app server: el teléfono, o el servidor anterior. */
  anotarEn(recurso: Recurso, resto: string, valor: Valor): void {
    this.#escribir(new Map([[`${this.#rutaDe(recurso)}/${resto}`, valor]]))
  }

  /** El teléfono de alguien anota dónde recibe. */
  anotarDispositivo(usuario: number, token: string | null): void {
    this.anotarEn('notificaciones', String(usuario), token)
  }

  #conectar(enchufe: WebSocket, host: string): void {
    const conexion = new ConexionDeBase(enchufe, host, {
      leer: (ruta) => this.leer(ruta),
      escribir: (cambios) => this.#intentar(cambios),
      esDeAdministrador: this.#opciones.esDeAdministrador,
      permiteSinCredencial: (ruta) => ruta.startsWith(this.#rutaDe('notificaciones')),
      callada: () => this.callada,
    })
    this.#conexiones.add(conexion)
    enchufe.on('close', () => this.#conexiones.delete(conexion))
  }

  /** Deja a la vista una notificación push que llegó: a un teléfono de verdad no se lo puede mirar. */
  anotarLlegada({ token, notification: { title, body } }: Envio): void {
    const nodo = `recibidas/${Date.now()}-${randomBytes(4).toString('hex')}`
    this.#escribir(new Map([[nodo, { token, titulo: title, cuerpo: body }]]))
  }

  async #intentar(cambios: Cambios): Promise<string | null> {
    const problema =
      problemaDe(cambios, this.#opciones.nodos) ?? (await this.antesDeEscribir(cambios))
    if (problema === null) {
      this.#escribir(cambios)
      this.escrituras.push(cambios)
    }
    return problema
  }

  #escribir(cambios: Cambios): void {
    this.#arbol.escribir(cambios)
    for (const ruta of cambios.keys()) {
      for (const conexion of this.#conexiones) conexion.avisar(ruta)
    }
  }

  #rutaDe(recurso: Recurso): string {
    const { nodos } = this.#opciones
    return claves(`${nodos.raiz}/${nodos[recurso]}`).join('/')
  }

  /** El teléfono lee sus conversaciones de a una, sin credenciales. */
  #laLeeElTelefono(ruta: string): boolean {
    return (['chats', 'mensajes'] as const).some((recurso) =>
      claves(ruta)
        .join('/')
        .startsWith(`${this.#rutaDe(recurso)}/`)
    )
  }

  #mostrar(
    { method, url = '' }: IncomingMessage,
    salida: ServerResponse,
    sePuede: (ruta: string) => boolean
  ): void {
    const [camino = ''] = url.split('?')
    const ruta = /^\/(.*)\.json$/.exec(decodeURIComponent(camino))?.[1]
    if (method === 'GET' && ruta !== undefined && !sePuede(ruta)) {
      salida.writeHead(401, { 'Content-Type': 'application/json; charset=utf-8' })
      salida.end(JSON.stringify({ error: 'Permission denied' }))
      return
    }
    const seMira = method === 'GET' && ruta !== undefined
    salida.writeHead(seMira ? 200 : 405, { 'Content-Type': 'application/json; charset=utf-8' })
    salida.end(JSON.stringify(seMira ? this.leer(ruta) : { error: 'Solo se puede mirar.' }))
  }
}

import { connect, type Socket } from 'node:net'
import type { TestContext } from '@japa/runner/core'
import {
  levantarRedLocal,
  type OpcionesDeRedLocal,
  type RedLocal,
} from '@chotuve/red-local/levantar'

export interface Respuesta {
  estado: number
  cabeceras: Headers
  texto: string
  /** El cuerpo interpretado, o `undefined` si no es JSON. */
  cuerpo: unknown
}

interface Pedido {
  cuerpo?: unknown
  cabeceras?: Record<string, string>
}

/** Una red en memoria y con claves baratas, que se apaga al terminar la prueba. */
export async function encender(
  prueba: TestContext['test'],
  opciones: Partial<OpcionesDeRedLocal> = {}
): Promise<RedLocal> {
  const red = await levantarRedLocal({
    datos: ':memory:',
    ...opciones,
    auth: { costoClave: 2, ...opciones.auth },
  })
  prueba.cleanup(() => red.cerrar())
  return red
}

export async function pedir(
  metodo: string,
  url: string,
  { cuerpo, cabeceras = {} }: Pedido = {}
): Promise<Respuesta> {
  const respuesta = await fetch(url, {
    method: metodo,
    headers:
      cuerpo === undefined ? cabeceras : { 'content-type': 'application/json', ...cabeceras },
    ...(cuerpo !== undefined && {
      body: typeof cuerpo === 'string' ? cuerpo : JSON.stringify(cuerpo),
    }),
  })
  const texto = await respuesta.text()
  return {
    estado: respuesta.status,
    cabeceras: respuesta.headers,
    texto,
    cuerpo: interpretar(texto),
  }
}

/** Pide un destino byte por byte, sin que el cliente lo normalice, y devuelve todo lo contestado. */
export async function pedirEnCrudo(url: string, metodo: string, destino: string): Promise<string> {
  const conexion = abrirConexion(url)
  conexion.write(`${metodo} ${destino} HTTP/1.1\r\nHost: local\r\nConnection: close\r\n\r\n`)
  const trozos = await conexion.toArray()
  return trozos.join('')
}

export function abrirConexion(url: string): Socket {
  const { hostname, port } = new URL(url)
  return connect(Number(port), hostname).setEncoding('utf8')
}

export async function registrar(red: RedLocal, email: string, password = 'clave') {
  const { cuerpo } = await pedir('POST', `${red.auth.url}/usuario`, { cuerpo: { email, password } })
  return cuerpo as { auth_token: string; id: number }
}

/** Los encabezados de quien administra. */
export async function comoAdmin(red: RedLocal): Promise<{ authorization: string }> {
  const { cuerpo } = await pedir('POST', `${red.auth.url}/usuario/admin`, {
    cuerpo: { email: 'admin', password: 'admin' },
  })
  return portador((cuerpo as { auth_token: string }).auth_token)
}

export function portador(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` }
}

function interpretar(texto: string): unknown {
  try {
    return JSON.parse(texto)
  } catch {
    return undefined
  }
}

export async function estadoDe(respuesta: Promise<Respuesta>): Promise<number> {
  const { estado } = await respuesta
  return estado
}

export async function cuerpoDe(respuesta: Promise<Respuesta>): Promise<unknown> {
  const { cuerpo } = await respuesta
  return cuerpo
}

/*
| Auth y media de mentira, en memoria y en un proceso aparte, tan rápidos que lo que se mide es lo demás. Cada uno
| cuenta los pedidos que recibió: GET /cuenta. Con dos números, tienen tanta gente y tantos videos; lo que cuesta
| cada pedido no depende de ellos.
*/
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MEDIDAS, personas, videos, type Video } from './escenario.ts'

const [, , cuantasPersonas = MEDIDAS.personas, cuantosVideos = MEDIDAS.videos] = process.argv
const poblacion = { personas: Number(cuantasPersonas), videos: Number(cuantosVideos) }

const deAuth = new Map(personas(poblacion.personas).map((una) => [una.id, una]))
const todos = videos(poblacion)
const publicos = todos.filter(({ visibilidad }) => visibilidad === 'publico').length
const deCadaUno = Map.groupBy(todos, ({ usuario_id: de }) => de)
const deMedia = new Map(todos.map((uno) => [uno._id, uno]))
/** Una lista se pide muchas veces igual. */
const listas = new Map<string, string>()

function auth(url: URL, pedido: IncomingMessage): unknown {
  const [, , cual] = url.pathname.split('/')
  if (cual === 'sesion') {
    const [, parte = ''] = (pedido.headers.authorization ?? '').split('.')
    const { id } = JSON.parse(Buffer.from(parte, 'base64url').toString())
    return { usuario_id: id, es_admin: false }
  }
  if (cual !== undefined) {
    return deAuth.get(Number(cual))
  }
  const ids = url.searchParams.get('ids')?.split(',') ?? []
  return ids.flatMap((id) => deAuth.get(Number(id)) ?? [])
}

function media(url: URL): unknown {
  const [, , cual] = url.pathname.split('/')
  if (cual !== undefined) {
    return deMedia.get(cual) ?? null
  }
  return listas.get(url.search) ?? listar(url)
}

/** Cuántos hay se saca de lo que ya se contó: no se mira más que hasta el final de la página. */
function listar({ search, searchParams: consulta }: URL) {
  const contactos = new Set(consulta.getAll('contactos').map(Number))
  const suyo = consulta.get('usuario_id')
  const suyos = suyo === null ? todos : deTodos(new Set([Number(suyo), ...contactos]))
  const seVe = ({ usuario_id: de, visibilidad }: Video) =>
    visibilidad === 'publico' || contactos.has(de)
  const total = suyo === null ? publicos + privadosDe(contactos) : suyos.filter(seVe).length
  const desde = Number(consulta.get('offset') ?? 0)
  const hasta = desde + Number(consulta.get('cantidad') ?? 10)
  const visibles = suyos.values().filter(seVe).take(hasta).drop(desde)
  const lista = JSON.stringify({ videos: [...visibles], total })
  listas.set(search, lista)
  return lista
}

/** Los de unas personas, los más nuevos primero. */
function deTodos(personasSuyas: Set<number>): Video[] {
  const suyos = [...personasSuyas].flatMap((una) => deCadaUno.get(una) ?? [])
  return suyos.sort((uno, otro) => (uno._id < otro._id ? 1 : -1))
}

function privadosDe(personasSuyas: Iterable<number>): number {
  let cuantos = 0
  for (const una of personasSuyas) {
    const suyos = deCadaUno.get(una) ?? []
    cuantos += suyos.filter(({ visibilidad }) => visibilidad === 'privado').length
  }
  return cuantos
}

function servir(contestar: (url: URL, pedido: IncomingMessage) => unknown) {
  let cuenta = 0
  const servidor = createServer({ keepAliveTimeout: 60_000 }, (pedido, respuesta) => {
    const url = new URL(pedido.url ?? '/', 'http://local')
    const dice = url.pathname === '/cuenta' ? { cuenta } : contestar(url, pedido)
    cuenta += url.pathname === '/cuenta' ? 0 : 1
    const texto = typeof dice === 'string' ? dice : JSON.stringify(dice)
    respuesta.writeHead(dice === undefined ? 404 : 200, { 'content-type': 'application/json' })
    respuesta.end(texto)
  })
  servidor.listen(0, '127.0.0.1')
  return new Promise<string>((listo) =>
    servidor.once('listening', () => {
      const { port } = servidor.address() as AddressInfo
      listo(`http://127.0.0.1:${port}`)
    })
  )
}

const direcciones = { auth: await servir(auth), media: await servir(media) }
process.stdout.write(`listo ${JSON.stringify(direcciones)}\n`)

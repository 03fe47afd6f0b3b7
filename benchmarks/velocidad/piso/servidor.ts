/*
| Los pisos: lo mismo que contesta el servidor, escrito a mano con `node:http` y `pg`, sin validar, sin límites, sin
| registro y sin métricas. `desnudo` llama a los demás con undici y `paquetes` con axios.
|
|   node benchmarks/velocidad/piso/servidor.ts desnudo|paquetes
*/
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { Rutas } from './rutas.ts'
import { TRANSPORTES } from './transporte.ts'

const cual = process.argv[2] === 'paquetes' ? 'paquetes' : 'desnudo'
const { AUTH = '', MEDIA = '', DATABASE_URL } = process.env
const grupo = new pg.Pool({ connectionString: DATABASE_URL, max: 10 })
const rutas = new Rutas({ grupo, auth: AUTH, media: MEDIA, pedir: TRANSPORTES[cual] })

async function atender(pedido: IncomingMessage): Promise<[number, unknown]> {
  const [ruta = '', consulta = ''] = (pedido.url ?? '').split('?')
  const [, recurso, id = '', que] = ruta.split('/')
  if (recurso === 'ping') {
    return [200, {}]
  }
  const yo = await rutas.sesion(pedido.headers.authorization ?? '')
  const cantidad = Number(new URLSearchParams(consulta).get('cantidad') ?? 10)
  if (recurso === 'usuario') {
    return [200, await rutas.perfil(yo, Number(id))]
  }
  if (id === '') {
    return [200, await rutas.muro(yo, cantidad)]
  }
  if (que === 'comentario') {
    return [200, await rutas.comentarios(yo, id, cantidad)]
  }
  if (que === 'reaccion') {
    JSON.parse(await cuerpo(pedido))
    return [await rutas.reaccionar(yo, id), {}]
  }
  return [200, await rutas.detalle(yo, id)]
}

async function cuerpo(pedido: IncomingMessage) {
  const trozos: Buffer[] = []
  for await (const trozo of pedido) {
    trozos.push(trozo)
  }
  return Buffer.concat(trozos).toString()
}

const servidor = createServer({ keepAliveTimeout: 60_000 }, async (pedido, respuesta) => {
  try {
    const [estado, dice] = await atender(pedido)
    respuesta.writeHead(estado, { 'content-type': 'application/json; charset=utf-8' })
    respuesta.end(JSON.stringify(dice))
  } catch (error) {
    respuesta.writeHead(500).end(String(error))
  }
})
servidor.listen(0, '127.0.0.1', () => {
  const { port } = servidor.address() as AddressInfo
  process.stdout.write(`listo ${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`)
})

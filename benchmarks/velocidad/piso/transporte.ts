import axios from 'axios'
import { Agent } from 'undici'

/** Lee un JSON de otro servidor. */
export type Pedir = (url: string, cabeceras?: Record<string, string>) => Promise<never>

const agente = new Agent({ connections: 64 })

/** undici a secas. */
const desnudo: Pedir = async (url, headers = {}) => {
  const { origin, pathname, search } = new URL(url)
  const { body } = await agente.request({ origin, path: pathname + search, method: 'GET', headers })
  return JSON.parse(await body.text()) as never
}

/** axios con un adaptador mínimo sobre undici. */
const cliente = axios.create({
  adapter: async (config) => {
    const { origin, pathname, search } = new URL(config.url ?? '')
    const { body, statusCode } = await agente.request({
      origin,
      path: pathname + search,
      method: 'GET',
      headers: config.headers.toJSON() as Record<string, string>,
    })
    return { data: await body.text(), status: statusCode, statusText: '', headers: {}, config }
  },
})

const conPaquetes: Pedir = async (url, headers = {}) => {
  const { data } = await cliente.get(url, { headers })
  return data as never
}

export const TRANSPORTES = { desnudo, paquetes: conPaquetes }

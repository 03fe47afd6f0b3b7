import { AxiosError, AxiosHeaders, type AxiosAdapter, type InternalAxiosRequestConfig } from 'axios'
import { type Agent, errors } from 'undici'

/**
 * Adaptador de axios sobre undici: por llamada cuesta menos de la mitad que el de `node:http`
 * (docs/decisiones/0006). Solo hace lo que los clientes de la red necesitan: texto de ida, texto de
 * vuelta, sin redirecciones y con `signal` como único límite de tiempo.
 */
export function adaptadorUndici(agente: Agent): AxiosAdapter {
  return async (config) => {
    const { origin, pathname, search } = new URL(config.url ?? '', config.baseURL)
    try {
      const respuesta = await agente.request({
        origin,
        path: pathname + search,
        method: (config.method ?? 'get').toUpperCase(),
        headers: comoTexto(config.headers),
        body: config.data,
        signal: config.signal instanceof AbortSignal ? config.signal : undefined,
      })
      return {
        data: await respuesta.body.text(),
        status: respuesta.statusCode,
        statusText: '',
        headers: AxiosHeaders.from(respuesta.headers as Record<string, string>),
        config,
      }
    } catch (error) {
      throw comoErrorDeAxios(error, config)
    }
  }
}

function comoTexto(cabeceras: InternalAxiosRequestConfig['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cabeceras.toJSON()).map(([nombre, valor]) => [nombre, String(valor)])
  )
}

function comoErrorDeAxios(error: unknown, config: InternalAxiosRequestConfig): AxiosError {
  const causa = error instanceof Error ? error : new Error(String(error))
  const vencio =
    causa.name === 'TimeoutError' ||
    causa instanceof errors.ConnectTimeoutError ||
    causa instanceof errors.HeadersTimeoutError ||
    causa instanceof errors.BodyTimeoutError
  return AxiosError.from(causa, vencio ? AxiosError.ETIMEDOUT : AxiosError.ERR_NETWORK, config)
}

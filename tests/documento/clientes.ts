import { ApiClient, type ApiResponse } from '@japa/api-client'
import type { Config } from '@japa/runner/types'
import { contrastar } from './contrastar.ts'

/** Que el cliente de las pruebas compare con el documento todo lo que le contestan. */
export function contrastarClienteDePruebas(): NonNullable<Config['plugins']>[number] {
  return () => {
    ApiClient.teardown((respuesta: ApiResponse) => {
      const { method, url } = respuesta.request.request
      contrastar({
        metodo: method,
        // Sin interpretarla: `..` llega al servidor como `..`.
        ruta: url.replace(/^https?:\/\/[^/]+/, ''),
        estado: respuesta.status(),
        cabeceras: Object.fromEntries(
          Object.entries(respuesta.headers()).map(([nombre, valor]) => [nombre, String(valor)])
        ),
        cuerpo: respuesta.text() ?? '',
      })
    })
  }
}

/** `fetch`, comparando con el documento lo que contesta un app server. */
export async function pedir(url: string, opciones: RequestInit = {}): Promise<Response> {
  const respuesta = await fetch(url, opciones)
  const { pathname, search } = new URL(url)
  contrastar({
    metodo: opciones.method ?? 'GET',
    ruta: pathname + search,
    estado: respuesta.status,
    cabeceras: Object.fromEntries(respuesta.headers),
    cuerpo: await respuesta.clone().text(),
  })
  return respuesta
}

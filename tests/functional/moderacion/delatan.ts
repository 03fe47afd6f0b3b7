import type { ApiClient, ApiRequest } from '@japa/api-client'
import { DE_TERCEROS, FILAS } from './filas.js'
import type { ConLoSuyo, Par } from './mundo.js'

export async function leer(pedido: ApiRequest, { token }: ConLoSuyo) {
  const respuesta = await pedido.bearerToken(token)
  return { estado: respuesta.status(), texto: respuesta.text() }
}

/** En qué listas a alguien le aparece la otra, o algo suyo. */
export async function losQueDelatan(
  client: ApiClient,
  { yo, otra, par }: { yo: ConLoSuyo; otra: ConLoSuyo; par: Par }
): Promise<string[]> {
  const delatan: string[] = []
  const listas = Object.entries(FILAS).flatMap(([ruta, fila]) =>
    'sinElla' in fila ? [[ruta, fila.sinElla] as const] : []
  )
  for (const [ruta, pedir] of [...listas, ...Object.entries(DE_TERCEROS)]) {
    const { estado, texto } = await leer(pedir(client, yo, par), yo)
    const sena = otra.senas.find((una) => texto.includes(una))
    if (estado !== 200 || sena) {
      delatan.push(`${ruta}: ${estado} ${sena}`)
    }
  }
  return delatan
}

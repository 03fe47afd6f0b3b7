import type { ApiClient } from '@japa/api-client'
import { subirVideo, type CamposDeVideo, type Persona } from '#tests/personas'

/** El muro entero de alguien, recorrido como lo hace el teléfono. */
export async function recorrer(client: ApiClient, espectador: Persona, cantidad: number) {
  const paginas: string[][] = []
  for (let offset = 0; ; offset += cantidad) {
    const respuesta = await client
      .get('/video')
      .qs({ offset, cantidad })
      .bearerToken(espectador.token)
    respuesta.assertStatus(200)
    const pagina: { id: string }[] = respuesta.body()
    paginas.push(pagina.map(({ id }) => id))
    if (pagina.length < cantidad) {
      return paginas
    }
  }
}

/** Sube varios y devuelve sus ids, el más nuevo primero. */
export async function subirVarios(
  client: ApiClient,
  autor: Persona,
  cuantos: number,
  campos: CamposDeVideo = {}
) {
  const ids: string[] = []
  for (let vez = 0; vez < cuantos; vez++) {
    ids.unshift(await subirVideo(client, autor, campos))
  }
  return ids
}

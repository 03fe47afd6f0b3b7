import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { hacerContactos, registrar, subirVideo, vaciar, type Persona } from '#tests/personas'

/** El muro entero de alguien, recorrido como lo hace el teléfono. */
async function recorrer(client: ApiClient, espectador: Persona, cantidad: number) {
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

test.group('El muro, página por página', () => {
  test('no repite ni saltea con los videos propios entre los ajenos, de a {$self}')
    .with([1, 2, 3, 5, 10])
    .run(async ({ client, assert }, cantidad) => {
      await vaciar(client)
      const [ana, beto] = [await registrar(client), await registrar(client)]
      await hacerContactos(client, ana, beto)
      const ajenos: string[] = []
      for (let i = 0; i < 24; i++) {
        const deAna = i % 3 !== 0 || i < 8
        const visibilidad = i % 4 === 0 ? 'privado' : 'publico'
        const id = await subirVideo(client, deAna ? ana : beto, { visibilidad })
        if (!deAna) {
          ajenos.push(id)
        }
      }

      const paginas = await recorrer(client, ana, cantidad)

      assert.sameMembers(paginas.flat(), ajenos)
      assert.isTrue(paginas.slice(0, -1).every((pagina) => pagina.length === cantidad))
    })
})

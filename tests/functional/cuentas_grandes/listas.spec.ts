import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { cuerpoDe } from '#tests/respuestas'
import { COMENTARIOS, CONTACTOS, crearMundo, PROPIOS, type MundoGrande } from './mundo.js'

/** En cuántas llamadas a auth entran cinco mil ids. */
const TANDAS_DE_IDS = 7

test.group('Las listas de una cuenta enorme', (group) => {
  let mundo: MundoGrande

  group.setup(async () => {
    mundo = await crearMundo()
    return () => mundo.deshacer()
  })

  group.each.setup(() => mundo.red.limpiar())

  const leer = (client: ApiClient, ruta: string) =>
    cuerpoDe(client.get(ruta).bearerToken(mundo.ana.token))

  test('los contactos vienen todos, por id, en una llamada por tanda de ids', async ({
    client,
    assert,
  }) => {
    const contactos: { id: number; email: string; foto: null }[] = await leer(
      client,
      '/usuario/contacto'
    )

    assert.deepEqual(
      contactos,
      Array.from({ length: CONTACTOS }, (_, i) => ({
        id: 1_001 + i,
        email: `contacto${i}@chotuve.test`,
        foto: null,
      }))
    )
    const deUsuarios = mundo.red.auth.llamadas.filter(({ url }) => url.includes('?ids='))
    assert.lengthOf(deUsuarios, TANDAS_DE_IDS)
    assert.lengthOf(mundo.red.media.llamadas, 0)
  })

  test('el perfil cuenta todo y cuesta una llamada a cada servidor', async ({ client, assert }) => {
    const perfil = await leer(client, '/usuario/perfil')

    assert.equal(perfil['cantidad-contactos'], CONTACTOS)
    assert.equal(perfil['cantidad-videos'], PROPIOS)
    assert.lengthOf(mundo.red.auth.llamadas, 2)
    assert.lengthOf(mundo.red.media.llamadas, 1)
  })

  test('los videos propios, con las páginas del teléfono hasta el final', async ({
    client,
    assert,
  }) => {
    const vistos = new Set<string>()
    let paginas = 0
    for (let largo = 10; largo > 1; paginas++) {
      const videos: { id: string }[] = await leer(
        client,
        `/usuario/video?cantidad=10&offset=${paginas * 10}`
      )
      videos.forEach(({ id }) => vistos.add(id))
      largo = videos.length
    }

    assert.equal(paginas, PROPIOS / 10 + 1)
    assert.equal(vistos.size, PROPIOS)
    assert.lengthOf(mundo.red.media.llamadas, paginas)
  })
    // Son quinientos pedidos, y acá no se mide cuánto tardan.
    .timeout(180_000)

  test('los comentarios, los más viejos primero, por hondo que se busque', async ({
    client,
    assert,
  }) => {
    const paginas = [0, 1, 2, 99, 1_000, 5_000, 9_998, 9_999, 10_000, 200_000_000]
    for (const numero of paginas) {
      const offset = numero * 10
      const ruta = `/video/${mundo.comentado}/comentario?cantidad=10&offset=${offset}`
      const comentarios: { comentario: string; autor: { id: number } }[] = await leer(client, ruta)

      const quedan = Math.max(0, Math.min(10, COMENTARIOS - offset))
      assert.deepEqual(
        comentarios.map(({ comentario, autor }) => [comentario, autor.id]),
        Array.from({ length: quedan }, (_, i) => [
          `Comentario ${offset + i}`,
          1_001 + ((offset + i) % CONTACTOS),
        ])
      )
    }
    assert.lengthOf(mundo.red.media.llamadas, paginas.length)
    assert.isAtMost(mundo.red.auth.llamadas.length, paginas.length * 2)
  })

  test('el detalle del video tiene su cuenta entera', async ({ client, assert }) => {
    const video = await leer(client, `/video/${mundo.comentado}`)

    assert.equal(video['cantidad-comentarios'], COMENTARIOS)
  })
})

import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { cuerpoDe } from '#tests/respuestas'
import { editarEnMedia } from '#tests/media'
import { hacerContactos, registrar, registrarVarias, subirVideo, vaciar } from '#tests/personas'
import { detenerReloj } from '#tests/reloj'
import { recorrer, subirVarios } from './recorrido.js'

test.group('El muro, página por página', () => {
  /** Ana mira; Beto es su contacto si se dice. Todo vacío, salvo ellos. */
  async function escena(client: ApiClient, { contactos }: { contactos: boolean }) {
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
    if (contactos) {
      await hacerContactos(client, ana, beto)
    }
    return { ana, beto }
  }

  test('no repite ni saltea con los videos propios entre los ajenos, de a {$self}')
    .with([1, 2, 3, 5, 10])
    .run(async ({ client, assert }, cantidad) => {
      await vaciar(client)
      const [ana, beto] = await registrarVarias(client, 2)
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

  test('sin contactos son solo los públicos de los demás', async ({ client, assert }) => {
    const { ana, beto } = await escena(client, { contactos: false })
    const caro = await registrar(client)
    await hacerContactos(client, beto, caro)
    const publicos = await subirVarios(client, beto, 3)
    await subirVarios(client, beto, 2, { visibilidad: 'privado' })
    await subirVarios(client, ana, 2)

    assert.deepEqual(await recorrer(client, ana, 2), [publicos.slice(0, 2), publicos.slice(2)])
  })

  test('los propios que ocupan todo el comienzo no acortan ninguna página, de a {$self}')
    .with([1, 2, 5])
    .run(async ({ client, assert }, cantidad) => {
      const { ana, beto } = await escena(client, { contactos: true })
      const ajenos = await subirVarios(client, beto, 7)
      await subirVarios(client, ana, 9)
      await subirVarios(client, ana, 8, { visibilidad: 'privado' })

      const paginas = await recorrer(client, ana, cantidad)

      assert.deepEqual(paginas.flat(), ajenos)
      assert.isTrue(paginas.slice(0, -1).every((pagina) => pagina.length === cantidad))
    })

  test('más allá del final no hay nada, y `cantidad=0` es ninguno', async ({ client, assert }) => {
    const { ana, beto } = await escena(client, { contactos: true })
    const ajenos = await subirVarios(client, beto, 12)
    await subirVarios(client, ana, 12)
    const pagina = async (consulta: string): Promise<string[]> => {
      const videos: { id: string }[] = await cuerpoDe(
        client.get(`/video${consulta}`).bearerToken(ana.token)
      )
      return videos.map(({ id }) => id)
    }

    assert.deepEqual(await pagina(''), ajenos.slice(0, 10))
    assert.deepEqual(await pagina('?limit=4'), ajenos.slice(0, 4))
    assert.deepEqual(await pagina('?limit=4&cantidad=2&offset=3'), ajenos.slice(3, 5))
    assert.deepEqual(await pagina('?offset=11&cantidad=100'), ajenos.slice(11))
    for (const vacia of ['offset=12', 'offset=24', 'offset=1000', 'offset=2147483647']) {
      assert.deepEqual(await pagina(`?${vacia}`), [])
    }
    assert.deepEqual(await pagina('?cantidad=0'), [])
    assert.deepEqual(await pagina('?cantidad=0&offset=5'), [])
  })

  test('los del mismo instante no se repiten ni se saltean, de a {$self}')
    .with([1, 3, 4])
    .run(async ({ client, assert, cleanup }, cantidad) => {
      const { ana, beto } = await escena(client, { contactos: true })
      detenerReloj(cleanup)
      // Con la hora quieta, el primero de la lista de alguien no es el último que subió.
      for (let vez = 0; vez < 12; vez++) {
        await subirVideo(client, vez % 3 === 0 ? ana : beto)
      }
      const deBeto: { id: string; creacion: string }[] = await cuerpoDe(
        client.get(`/usuario/${beto.id}/video`).bearerToken(ana.token)
      )

      const paginas = await recorrer(client, ana, cantidad)

      assert.lengthOf(deBeto, 8)
      assert.lengthOf([...new Set(deBeto.map(({ creacion }) => creacion))], 1)
      assert.deepEqual(
        paginas.flat(),
        deBeto.map(({ id }) => id)
      )
    })

  test('los deshabilitados no están, y las páginas vienen completas igual', async ({
    client,
    assert,
  }) => {
    const { ana, beto } = await escena(client, { contactos: true })
    const ajenos = await subirVarios(client, beto, 6)
    const [primero = '', , tercero = ''] = ajenos
    await editarEnMedia(primero, { habilitado: false })
    await editarEnMedia(tercero, { habilitado: 'false' })

    const quedan = ajenos.filter((id) => ![primero, tercero].includes(id))
    assert.deepEqual(await recorrer(client, ana, 2), [quedan.slice(0, 2), quedan.slice(2), []])
  })
})

import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { interponer } from '#tests/fallas/red_con_fallas'
import { subirAMedia } from '#tests/media'
import { hacerContactos, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { sentenciasDe } from '#tests/sentencias'
import { bloquear, silenciar } from './mundo.js'

const BLOQUEADOS = 500
const PRIMERO = 1_000_000

test.group('El muro con 500 bloqueos', (group) => {
  let ana: Persona
  let beto: Persona
  let caro: Persona
  let red: Awaited<ReturnType<typeof interponer>>

  group.tap((prueba) => prueba.timeout(60_000))
  group.each.setup(async ($test) => {
    const { client } = $test.context
    red = await interponer()
    await vaciar(client)
    ;[ana, beto, caro] = await registrarVarias(client, 3)
    const fecha = new Date().toISOString()
    // La mitad bloqueó a ana, y ana a la otra mitad.
    const filas = Array.from({ length: BLOQUEADOS }, (_, orden) => {
      const [una, otra] = orden % 2 ? [ana.id, PRIMERO + orden] : [PRIMERO + orden, ana.id]
      return { usuario: una, bloqueado: otra, fecha }
    })
    await db.table('bloqueo').multiInsert(filas)
    return () => red.soltar()
  })

  test('las páginas vienen llenas y fijas, sin repetir ni saltear, con tres sentencias y pocas llamadas', async ({
    client,
    assert,
  }) => {
    const esperados: string[] = []
    for (let orden = 0; orden < 24; orden++) {
      esperados.unshift(await subirVideo(client, beto, { titulo: `Visible ${orden}` }))
      for (let cuantos = 0; cuantos < 8; cuantos++) {
        await subirAMedia({ usuario_id: PRIMERO + ((orden * 8 + cuantos) % BLOQUEADOS) })
      }
    }
    await client.get('/video').bearerToken(ana.token)
    const pagina = async (offset: number): Promise<{ id: string }[]> =>
      cuerpoDe(client.get(`/video?offset=${offset}&cantidad=10`).bearerToken(ana.token))

    const leidos: string[] = []
    for (const offset of [0, 10, 20, 30]) {
      red.limpiar()
      let ids: string[] = []
      const sentencias = await sentenciasDe(async () => {
        const videos = await pagina(offset)
        ids = videos.map(({ id }) => id)
      })
      assert.isAtMost(sentencias.length, 3, sentencias.join('\n'))
      assert.isAtMost(red.media.llamadas.length, 3)
      assert.lengthOf(ids, Math.max(0, Math.min(10, 24 - offset)))
      leidos.push(...ids)
    }

    assert.sameMembers(leidos, esperados)
    assert.deepEqual(await pagina(0), await pagina(0))
  })

  test('lo que media cuenta de los privados no pasa por el bloqueo: ni de un contacto que dejó de serlo', async ({
    client,
    assert,
  }) => {
    await hacerContactos(client, ana, beto)
    await hacerContactos(client, ana, caro)
    const privado = await subirVideo(client, caro, { visibilidad: 'privado' })
    await subirVideo(client, beto, { visibilidad: 'privado' })
    await bloquear(client, beto, ana)

    const muro: { id: string }[] = await cuerpoDe(client.get('/video').bearerToken(ana.token))

    assert.deepEqual(
      muro.map(({ id }) => id),
      [privado]
    )
  })

  test('los silenciados también salen, públicos y privados', async ({ client, assert }) => {
    await hacerContactos(client, ana, caro)
    await subirVideo(client, caro, { visibilidad: 'privado' })
    await subirVideo(client, caro)
    const deBeto = await subirVideo(client, beto)
    await silenciar(client, ana, caro)

    const muro: { id: string }[] = await cuerpoDe(client.get('/video').bearerToken(ana.token))

    assert.deepEqual(
      muro.map(({ id }) => id),
      [deBeto]
    )
  })
})

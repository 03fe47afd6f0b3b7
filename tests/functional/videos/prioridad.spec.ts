import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { DateTime, Settings } from 'luxon'
import { hacerContactos, registrar, subirVideo, vaciar, type Persona } from '#tests/personas'

/** Los ids del muro, en orden. */
async function muro(client: ApiClient, { token }: Persona): Promise<string[]> {
  const respuesta = await client.get('/video').bearerToken(token)
  return respuesta.body().map(({ id }: { id: string }) => id)
}

/** Dos videos de personas iguales: sin reglas de por medio, el más nuevo va primero. */
async function escena(client: ApiClient) {
  await vaciar(client)
  const [ana, beto, caro] = [
    await registrar(client),
    await registrar(client),
    await registrar(client),
  ]
  const viejo = await subirVideo(client, beto)
  const nuevo = await subirVideo(client, caro)
  return { ana, beto, caro, viejo, nuevo }
}

async function meGustaDeOtro(client: ApiClient, video: string) {
  const { token } = await registrar(client)
  await client.post(`/video/${video}/reaccion`).bearerToken(token).json({ reaccion: 'me-gusta' })
}

test.group('Prioridad del muro', () => {
  test('a igual importancia, los más nuevos primero', async ({ client, assert }) => {
    const { ana, viejo, nuevo } = await escena(client)

    assert.deepEqual(await muro(client, ana), [nuevo, viejo])
  })

  test('con 2 comentarios no sube y con 3 sí', async ({ client, assert }) => {
    const { ana, beto, viejo, nuevo } = await escena(client)
    const comentar = () =>
      client.post(`/video/${viejo}/comentario`).bearerToken(beto.token).json({ comentario: 'hola' })

    await comentar()
    await comentar()
    assert.deepEqual(await muro(client, ana), [nuevo, viejo])
    await comentar()
    assert.deepEqual(await muro(client, ana), [viejo, nuevo])
  })

  test('con 2 me gusta no sube y con 3 sí', async ({ client, assert }) => {
    const { ana, viejo, nuevo } = await escena(client)
    await meGustaDeOtro(client, viejo)
    await meGustaDeOtro(client, viejo)
    assert.deepEqual(await muro(client, ana), [nuevo, viejo])
    await meGustaDeOtro(client, viejo)
    assert.deepEqual(await muro(client, ana), [viejo, nuevo])
  })

  test('el que ya tiene mi reacción baja, sea {reaccion}')
    .with([{ reaccion: 'me-gusta' }, { reaccion: 'no-me-gusta' }])
    .run(async ({ client, assert }, { reaccion }) => {
      const { ana, beto, viejo, nuevo } = await escena(client)

      await client.post(`/video/${nuevo}/reaccion`).bearerToken(ana.token).json({ reaccion })

      assert.deepEqual(await muro(client, ana), [viejo, nuevo])
      assert.deepEqual(await muro(client, beto), [nuevo])
    })

  test('con 7199 segundos no baja y con 7201 sí', async ({ client, assert, cleanup }) => {
    cleanup(() => {
      Settings.now = () => Date.now()
    })
    const comienzo = DateTime.now()
    const aLos = (segundos: number) => {
      Settings.now = () => comienzo.plus({ seconds: segundos }).toMillis()
    }
    await vaciar(client)
    const [ana, beto, caro] = [
      await registrar(client),
      await registrar(client),
      await registrar(client),
    ]
    aLos(0)
    const viejo = await subirVideo(client, beto)
    aLos(1)
    const nuevo = await subirVideo(client, caro)
    for (let vez = 0; vez < 3; vez++) {
      await meGustaDeOtro(client, viejo)
    }

    aLos(7_199)
    assert.deepEqual(await muro(client, ana), [viejo, nuevo])
    // Lo que suma por los me gusta lo resta por viejo: empatan, y el nuevo va primero.
    aLos(7_200.5)
    assert.deepEqual(await muro(client, ana), [nuevo, viejo])
  })

  test('con 2 contactos el autor no sube su video y con 3 sí', async ({ client, assert }) => {
    const { ana, beto, viejo, nuevo } = await escena(client)
    const otroContacto = async () => hacerContactos(client, await registrar(client), beto)

    await otroContacto()
    await otroContacto()
    assert.deepEqual(await muro(client, ana), [nuevo, viejo])
    await otroContacto()
    assert.deepEqual(await muro(client, ana), [viejo, nuevo])
  })
})

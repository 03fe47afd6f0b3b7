import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import {
  hacerContactos,
  registrar,
  registrarVarias,
  subirVideo,
  vaciar,
  type Persona,
} from '#tests/personas'
import { detenerReloj } from '#tests/reloj'
import { subirVarios } from './recorrido.js'

/** Los ids del muro, en orden. */
async function muro(client: ApiClient, { token }: Persona, consulta = ''): Promise<string[]> {
  const respuesta = await client.get(`/video${consulta}`).bearerToken(token)
  return respuesta.body().map(({ id }: { id: string }) => id)
}

/** Dos videos de personas iguales: sin reglas de por medio, el más nuevo va primero. */
async function escena(client: ApiClient) {
  await vaciar(client)
  const [ana, beto, caro] = await registrarVarias(client, 3)
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

  test('con 7199 y 7200 segundos no baja, y con 7201 sí', async ({ client, assert, cleanup }) => {
    const adelantar = detenerReloj(cleanup)
    const aLos = (segundos: number) => adelantar(segundos * 1_000)
    await vaciar(client)
    const [ana, beto, caro] = await registrarVarias(client, 3)
    aLos(0)
    const viejo = await subirVideo(client, beto)
    aLos(1)
    const nuevo = await subirVideo(client, caro)
    for (let vez = 0; vez < 3; vez++) {
      await meGustaDeOtro(client, viejo)
    }

    for (const todaviaNo of [7_199, 7_200]) {
      aLos(todaviaNo)
      assert.deepEqual(await muro(client, ana), [viejo, nuevo])
    }
    // Lo que suma por los me gusta lo resta por viejo: empatan, y el nuevo va primero.
    aLos(7_201)
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

  test('los no me gusta de los demás no mueven nada', async ({ client, assert }) => {
    const { ana, viejo, nuevo } = await escena(client)
    for (let vez = 0; vez < 3; vez++) {
      const { token } = await registrar(client)
      await client
        .post(`/video/${viejo}/reaccion`)
        .bearerToken(token)
        .json({ reaccion: 'no-me-gusta' })
    }

    assert.deepEqual(await muro(client, ana), [nuevo, viejo])
  })

  test('cada página se ordena por su lado, y los empates quedan en el orden de media', async ({
    client,
    assert,
  }) => {
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
    const [seis = '', cinco = '', cuatro, tres, dos, uno = ''] = await subirVarios(client, beto, 6)
    for (const video of [uno, cinco]) {
      for (let vez = 0; vez < 3; vez++) {
        await meGustaDeOtro(client, video)
      }
    }
    await client
      .post(`/video/${seis}/reaccion`)
      .bearerToken(ana.token)
      .json({ reaccion: 'no-me-gusta' })

    assert.deepEqual(await muro(client, ana), [cinco, uno, cuatro, tres, dos, seis])
    // El más importante de todos no sale de su página.
    assert.deepEqual(await muro(client, ana, '?cantidad=3'), [cinco, cuatro, seis])
    assert.deepEqual(await muro(client, ana, '?cantidad=3&offset=3'), [uno, tres, dos])
  })
})

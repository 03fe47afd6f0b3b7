import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { tokenDeAdministrador } from '#tests/admin'
import { hacerContactos, registrar, subirVideo, vaciar } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'

/** Las puertas por las que alguien podría llegar a un video privado, y si lo ve por ella. */
const PUERTAS: Record<
  string,
  (client: ApiClient, token: string, escena: Escena) => Promise<boolean>
> = {
  'el detalle': async (client, token, { video }) =>
    (await estadoDe(client.get(`/video/${video}`).bearerToken(token))) === 200,
  'la lista de comentarios': async (client, token, { video }) =>
    (await estadoDe(client.get(`/video/${video}/comentario`).bearerToken(token))) === 200,
  'los videos de su dueño': async (client, token, { video, dueno }) =>
    esta(video, await cuerpoDe(client.get(`/usuario/${dueno}/video`).bearerToken(token))),
  'la cantidad del perfil de su dueño': async (client, token, { dueno }) => {
    const perfil = await client.get(`/usuario/${dueno}/perfil`).bearerToken(token)
    return perfil.body()['cantidad-videos'] === 1
  },
  'reaccionar': async (client, token, { video }) =>
    (await estadoDe(
      client.post(`/video/${video}/reaccion`).bearerToken(token).json({ reaccion: 'me-gusta' })
    )) === 201,
  'comentar': async (client, token, { video }) =>
    (await estadoDe(
      client.post(`/video/${video}/comentario`).bearerToken(token).json({ comentario: 'hola' })
    )) === 201,
  'el muro': async (client, token, { video }) =>
    esta(video, await cuerpoDe(client.get('/video').bearerToken(token))),
}

type Escena = { video: string; dueno: number }

const esta = (video: string, lista: { id: string }[]) => lista.some(({ id }) => id === video)

/** El administrador no tiene muro ni puede opinar: para él son 403, y no ve. */
const SOLO_DE_PERSONAS = ['el muro', 'reaccionar', 'comentar']

const QUIENES = [
  { quien: 'el dueño', ve: (puerta: string) => puerta !== 'el muro' },
  { quien: 'un contacto', ve: () => true },
  { quien: 'un extraño', ve: () => false },
  { quien: 'el administrador', ve: () => false },
  { quien: 'quien pidió ser contacto', ve: () => false },
]

test.group('Un video privado', () => {
  for (const [puerta, abrir] of Object.entries(PUERTAS)) {
    test(`por ${puerta}: {quien}`)
      .with(QUIENES)
      .run(async ({ client, assert }, { quien, ve }) => {
        await vaciar(client)
        const [dueno, contacto, extrano, pidio] = [
          await registrar(client),
          await registrar(client),
          await registrar(client),
          await registrar(client),
        ]
        await hacerContactos(client, contacto, dueno)
        await client
          .post('/usuario/solicitud-contacto')
          .bearerToken(pidio.token)
          .json({ usuario_id: dueno.id })
        const video = await subirVideo(client, dueno, { visibilidad: 'privado' })
        const tokens: Record<string, string> = {
          'el dueño': dueno.token,
          'un contacto': contacto.token,
          'un extraño': extrano.token,
          'el administrador': await tokenDeAdministrador(),
          'quien pidió ser contacto': pidio.token,
        }
        const token = tokens[quien] ?? ''
        if (quien === 'el administrador' && SOLO_DE_PERSONAS.includes(puerta)) {
          const muro = await client.get('/video').bearerToken(token)
          muro.assertStatus(403)
          return
        }

        assert.equal(await abrir(client, token, { video, dueno: dueno.id }), ve(puerta))
      })
  }

  test('un extraño recibe lo mismo que si no existiera', async ({ client, assert }) => {
    const [dueno, extrano] = [await registrar(client), await registrar(client)]
    const privado = await subirVideo(client, dueno, { visibilidad: 'privado' })
    const intentos = async (id: string) => {
      const { token } = extrano
      const respuestas = [
        await client.get(`/video/${id}`).bearerToken(token),
        await client.get(`/video/${id}/comentario`).bearerToken(token),
        await client
          .post(`/video/${id}/reaccion`)
          .bearerToken(token)
          .json({ reaccion: 'me-gusta' }),
        await client
          .post(`/video/${id}/comentario`)
          .bearerToken(token)
          .json({ comentario: 'hola' }),
      ]
      return respuestas.map((respuesta) => [respuesta.status(), respuesta.body()])
    }

    assert.deepEqual(await intentos(privado), await intentos('f'.repeat(24)))
  })
})

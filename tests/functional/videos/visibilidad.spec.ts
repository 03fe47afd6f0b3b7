import { test } from '@japa/runner'
import type { ApiClient, ApiRequest } from '@japa/api-client'
import { tokenDeAdministrador } from '#tests/admin'
import {
  enviarSolicitud,
  hacerContactos,
  registrarVarias,
  subirVideo,
  vaciar,
} from '#tests/personas'

const QUIENES = [
  'dueño',
  'contacto',
  'extraño',
  'quien pidió ser contacto',
  'administrador',
] as const

type Quien = (typeof QUIENES)[number]
type Escena = { video: string; dueno: number; tokens: Record<Quien, string> }

/** Por una puerta el video se ve, no se ve, o contesta un estado que no es un éxito. */
type Resultado = boolean | number

type Puerta = {
  pedir: (client: ApiClient, escena: Escena) => ApiRequest
  /** Si con la puerta abierta se llegó al video. */
  ve: (cuerpo: never, escena: Escena) => boolean
  /** En el orden de `QUIENES`. */
  esperado: [Resultado, Resultado, Resultado, Resultado, Resultado]
}

const siempre = () => true
const enLista = (videos: { id: string }[], { video }: Escena) =>
  videos.some(({ id }) => id === video)
const cuenta = (perfil: { 'cantidad-videos': number }) => perfil['cantidad-videos'] === 1

/** Cada puerta por la que alguien podría llegar a un video privado (docs/contrato.md §2, §4, §5). */
const PUERTAS: Record<string, Puerta> = {
  'el detalle': {
    pedir: (client, { video }) => client.get(`/video/${video}`),
    ve: siempre,
    esperado: [true, true, 404, 404, 404],
  },
  'la lista de comentarios': {
    pedir: (client, { video }) => client.get(`/video/${video}/comentario`),
    ve: siempre,
    esperado: [true, true, 404, 404, 404],
  },
  'comentar': {
    pedir: (client, { video }) =>
      client.post(`/video/${video}/comentario`).json({ comentario: 'hola' }),
    ve: siempre,
    esperado: [true, true, 404, 404, 403],
  },
  'reaccionar': {
    pedir: (client, { video }) =>
      client.post(`/video/${video}/reaccion`).json({ reaccion: 'me-gusta' }),
    ve: siempre,
    esperado: [true, true, 404, 404, 403],
  },
  'los videos de su dueño': {
    pedir: (client, { dueno }) => client.get(`/usuario/${dueno}/video`),
    ve: enLista,
    esperado: [true, true, false, false, false],
  },
  'los videos propios': {
    pedir: (client) => client.get('/usuario/video'),
    ve: enLista,
    esperado: [true, false, false, false, 403],
  },
  'la cantidad del perfil de su dueño': {
    pedir: (client, { dueno }) => client.get(`/usuario/${dueno}/perfil`),
    ve: cuenta,
    esperado: [true, true, false, false, false],
  },
  'la cantidad del perfil propio': {
    pedir: (client) => client.get('/usuario/perfil'),
    ve: cuenta,
    esperado: [true, false, false, false, 403],
  },
  'el muro': {
    pedir: (client) => client.get('/video'),
    ve: enLista,
    esperado: [false, true, false, false, 403],
  },
}

test.group('Un video privado', (group) => {
  let escena: Escena

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    const [dueno, contacto, extrano, pidio] = await registrarVarias(client, 4)
    await hacerContactos(client, contacto, dueno)
    await enviarSolicitud(client, pidio, dueno)
    escena = {
      video: await subirVideo(client, dueno, { visibilidad: 'privado' }),
      dueno: dueno.id,
      tokens: {
        'dueño': dueno.token,
        'contacto': contacto.token,
        'extraño': extrano.token,
        'quien pidió ser contacto': pidio.token,
        'administrador': await tokenDeAdministrador(),
      },
    }
  })

  for (const [nombre, { pedir, ve, esperado }] of Object.entries(PUERTAS)) {
    test(`quién lo ve por ${nombre}`, async ({ client, assert }) => {
      const resultados: [Quien, Resultado][] = []
      for (const quien of QUIENES) {
        const respuesta = await pedir(client, escena).bearerToken(escena.tokens[quien])
        const abierta = respuesta.status() < 300
        resultados.push([
          quien,
          abierta ? ve(respuesta.body() as never, escena) : respuesta.status(),
        ])
      }

      assert.deepEqual(
        resultados,
        QUIENES.map((quien, orden) => [quien, esperado[orden]])
      )
    })
  }

  test('un extraño recibe lo mismo que si no existiera', async ({ client, assert }) => {
    const intentos = async (id: string) => {
      const token = escena.tokens['extraño']
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

    assert.deepEqual(await intentos(escena.video), await intentos('f'.repeat(24)))
  })
})

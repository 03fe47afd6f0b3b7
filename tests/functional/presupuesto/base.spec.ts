import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { ApiClient, type ApiRequest } from '@japa/api-client'
import {
  hacerContactos,
  registrar,
  registrarVarias,
  subirVideo,
  type Persona,
} from '#tests/personas'
import { urlPropia } from '#tests/servidor_aparte'
import { sentenciasDe } from '#tests/sentencias'

const AUTORES = 8
const TAMANIOS = [5, 100]

const largoDe = (cuerpo: unknown) => Array.isArray(cuerpo) && cuerpo.length

test.group('Cuántas sentencias cuesta', (group) => {
  let ana: Persona
  let beto: Persona
  let privado: string

  /** Beto, contacto de Ana, con un video privado; y cien videos de muchos, con comentarios y reacciones. */
  group.setup(async () => {
    const client = new ApiClient(urlPropia())
    await client.delete('/base_de_datos')
    ana = await registrar(client)
    beto = await registrar(client, { nombre: 'Beto', apellido: 'Sosa' })
    await hacerContactos(client, ana, beto)
    privado = await subirVideo(client, beto, { visibilidad: 'privado' })
    const autores = await registrarVarias(client, AUTORES)
    const videos: string[] = []
    for (let i = 0; i < 105; i++) {
      const autor = autores[i % AUTORES] ?? beto
      videos.push(await subirVideo(client, autor))
    }
    // Las reglas se leen una vez por proceso, con el primer muro.
    await client.get('/video').bearerToken(ana.token)
    await db
      .table('contador_video')
      .multiInsert(videos.map((video) => ({ video, comentarios: 3, me_gusta: 1, no_me_gusta: 0 })))
    await db
      .table('reaccion')
      .multiInsert(videos.map((video) => ({ video, usuario: ana.id, tipo: 'ME_GUSTA' })))
    await db.table('comentario').multiInsert(
      Array.from({ length: 105 }, (_, i) => ({
        video: privado,
        usuario: autores[i % AUTORES]?.id,
        comentario: `Comentario ${i}`,
      }))
    )
  })

  /** Las sentencias de un pedido y el cuerpo de su respuesta. */
  async function medir(armar: () => ApiRequest) {
    let cuerpo: unknown
    let exito = false
    const sentencias = await sentenciasDe(async () => {
      const respuesta = await armar().bearerToken(ana.token)
      exito = respuesta.status() < 300
      cuerpo = respuesta.body()
    })
    if (!exito) {
      throw new Error(`No era un éxito: ${JSON.stringify(cuerpo)}`)
    }
    return { sentencias, cuerpo }
  }

  const LISTAS: [nombre: string, ruta: () => string, maximo: number][] = [
    ['el muro', () => '/video?', 3],
    ['los comentarios', () => `/video/${privado}/comentario?`, 2],
  ]
  for (const [nombre, ruta, maximo] of LISTAS) {
    test(`${nombre}: a lo sumo ${maximo}, con cualquier página`, async ({ client, assert }) => {
      const cuentas: number[] = []
      for (const cantidad of TAMANIOS) {
        for (const offset of [0, 5]) {
          const armar = () => client.get(`${ruta()}cantidad=${cantidad}&offset=${offset}`)
          const { sentencias, cuerpo } = await medir(armar)
          assert.equal(largoDe(cuerpo), cantidad)
          assert.isAtMost(sentencias.length, maximo, sentencias.join('\n'))
          cuentas.push(sentencias.length)
        }
      }
      assert.lengthOf([...new Set(cuentas)], 1)
      assert.isAbove(cuentas[0] ?? 0, 0)
    })
  }

  test('los videos de alguien: a lo sumo 2, con cualquier página', async ({ client, assert }) => {
    await Promise.all(Array.from({ length: 100 }, () => subirVideo(client, beto)))
    for (const cantidad of TAMANIOS) {
      const { sentencias, cuerpo } = await medir(() =>
        client.get(`/usuario/${beto.id}/video?cantidad=${cantidad}`)
      )
      assert.equal(largoDe(cuerpo), cantidad)
      assert.lengthOf(sentencias, 2, sentencias.join('\n'))
    }
  })

  test('el detalle: a lo sumo 3', async ({ client, assert }) => {
    const { sentencias } = await medir(() => client.get(`/video/${privado}`))

    assert.isAtMost(sentencias.length, 3, sentencias.join('\n'))
    assert.isNotEmpty(sentencias)
  })

  test('los perfiles: a lo sumo 3', async ({ client, assert }) => {
    for (const ruta of ['/usuario/perfil', `/usuario/${beto.id}/perfil`]) {
      const { sentencias } = await medir(() => client.get(ruta))

      assert.isAtMost(sentencias.length, 3, sentencias.join('\n'))
      assert.isNotEmpty(sentencias)
    }
  })

  test('reaccionar: a lo sumo 4, y 3 más si se notifica', async ({ client, assert }) => {
    // Nueva, quitada, nueva, cambiada y cambiada otra vez: todo lo que puede pasar.
    const pasos = ['me-gusta', 'me-gusta', 'no-me-gusta', 'me-gusta', 'no-me-gusta']
    const notificaron: boolean[] = []
    for (const reaccion of pasos) {
      const { sentencias } = await medir(() =>
        client.post(`/video/${privado}/reaccion`).json({ reaccion })
      )
      // Las cuentas las lleva la base sola, al confirmar: no son un viaje.
      const deLaBase = sentencias.filter((sentencia) =>
        /cantidad_diaria|cuenta_pendiente|cantidad_por_estado|estado_pendiente/.test(sentencia)
      )
      const deNotificar = sentencias.filter(
        (sentencia) =>
          /notificacion|conversacion_callada/.test(sentencia) && !deLaBase.includes(sentencia)
      )
      const propias = sentencias.length - deNotificar.length - deLaBase.length
      assert.isAtMost(propias, 4, sentencias.join('\n'))
      assert.isAtMost(deLaBase.length, deNotificar.length > 0 ? 7 : 4, sentencias.join('\n'))
      assert.isAtMost(deNotificar.length, 3, sentencias.join('\n'))
      notificaron.push(deNotificar.length > 0)
    }
    assert.deepEqual(notificaron, [true, false, false, false, false])
  })
})
